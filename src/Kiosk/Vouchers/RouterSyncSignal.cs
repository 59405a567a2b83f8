using Kiosk.Events;

namespace Kiosk.Vouchers;

/// <summary>Asks for the router's list now instead of at the next turn.</summary>
public sealed class RouterSyncSignal
{
    readonly WakeSignal signal = new();

    public void Wake() => signal.Wake();

    public Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken) =>
        signal.WaitAsync(atMost, time, cancellationToken);
}
