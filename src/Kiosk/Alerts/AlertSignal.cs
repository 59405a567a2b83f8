using System.Collections.Concurrent;
using Kiosk.Events;

namespace Kiosk.Alerts;

/// <summary>Wakes who sends messages, every lane by itself.</summary>
public sealed class AlertSignal
{
    readonly WakeSignal sender = new();
    readonly ConcurrentDictionary<AlertRoute, WakeSignal> lanes = [];

    public void WakeAll()
    {
        foreach (var lane in lanes.Values)
            lane.Wake();
        sender.Wake();
    }

    internal Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken) => sender.WaitAsync(atMost, time, cancellationToken);

    internal Task WaitAsync(AlertRoute route, TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken) =>
        lanes.GetOrAdd(route, _ => new WakeSignal()).WaitAsync(atMost, time, cancellationToken);
}
