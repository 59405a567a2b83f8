using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.Uplinks;

/// <summary>A vendor's API on loopback; what time does to its state is worked out when someone looks.</summary>
public abstract class UplinkEmulator : WebEmulator
{
    readonly UplinkSite site;

    private protected UplinkEmulator(IVendorApi api, int port, TimeSpan answerDelay, TimeProvider time)
        : base(port) => site = new UplinkSite(api, Faults, Calls, answerDelay, time);

    public FaultBoard<UplinkFaultKind, UplinkFault> Faults { get; } = new(kind => new UplinkFault(kind));

    public CallLog Calls { get; } = new();

    private protected override Task HandleAsync(HttpContext context, CancellationToken unplugged) => site.HandleAsync(context, unplugged);
}
