using Kiosk.Settings;
using Kiosk.Uplinks;

namespace Kiosk.Alerts;

/// <summary>A message to the owner of the AirVPN account. It cannot be told from its repeat, so one that may have arrived is not sent again.</summary>
sealed class AirVpnWay(AlertRoutes routes, IEnumerable<IUplink> vendors, AlertSentences sentences) : IDeliveryWay
{
    const string Notify = "notify";

    public string Route => AlertRoute.AirVpn;

    public async Task<DeliveryOutcome> SendAsync(string receiver, Alert alert, CancellationToken cancellationToken)
    {
        if (routes.Messenger is not { } uplink || !string.Equals(uplink.Name, receiver, StringComparison.OrdinalIgnoreCase)
            || vendors.FirstOrDefault(vendor => vendor.Kind is UplinkKind.AirVpn && vendor.Actions.Contains(Notify)) is not { } vendor)
        {
            return new DeliveryOutcome(DeliveryEnd.Never, new DeliveryTrouble("Removed"));
        }

        try
        {
            await vendor.ActAsync(UplinkAccount.Of(uplink), uplink.Target, Command(alert), progress: null, cancellationToken);
            return DeliveryOutcome.Done;
        }
        catch (UplinkException exception)
        {
            var end = !exception.NotDone ? DeliveryEnd.InDoubt : IsPassing(exception.Error) ? DeliveryEnd.Again : DeliveryEnd.Never;
            return new DeliveryOutcome(end, new DeliveryTrouble($"Uplink.{exception.Error}", exception.Detail), exception.RetryAfter);
        }
    }

    UplinkCommand Command(Alert alert) => new(Notify, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["subject"] = sentences.Subject(alert),
        ["body"] = sentences.Whole(alert),
    });

    /// <summary>Certainly not sent, for a reason that may go by itself.</summary>
    static bool IsPassing(UplinkError error) => error is UplinkError.Unreachable or UplinkError.TlsFailed or UplinkError.TooMany or UplinkError.LeftAlone;
}
