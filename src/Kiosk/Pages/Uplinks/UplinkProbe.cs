using Kiosk.Settings;
using Kiosk.Uplinks;

namespace Kiosk.Pages;

/// <summary>Asks a vendor with what was typed; what it lists is there to choose from.</summary>
public sealed class UplinkProbe(IEnumerable<IUplink> vendors)
{
    public async Task<UplinkFindings> AskAsync(UplinkOptions candidate, CancellationToken cancellationToken)
    {
        try
        {
            var account = UplinkAccount.Of(candidate);
            return new UplinkFindings(await vendors.First(vendor => vendor.Kind == candidate.Kind).FindTargetsAsync(account, cancellationToken), Trouble: null);
        }
        catch (UplinkException exception)
        {
            return new UplinkFindings([], exception.ReasonFor(candidate.Kind));
        }
    }
}

/// <param name="Trouble">Null when the vendor answered.</param>
public sealed record UplinkFindings(IReadOnlyList<UplinkTarget> Targets, UplinkReason? Trouble);
