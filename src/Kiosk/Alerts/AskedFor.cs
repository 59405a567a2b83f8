using Kiosk.Events;

namespace Kiosk.Alerts;

/// <summary>Whether a person or program has just done what gives an uplink another address, by the event log.</summary>
public sealed class AskedFor(EventLog log, TimeProvider time)
{
    static readonly TimeSpan Since = TimeSpan.FromMinutes(10);
    static readonly string[] Actions = ["uplink.change-ip", "uplink.refresh", "uplink.reboot", "uplink.reconnect", "uplink.toggle-proxy"];

    public bool IsSo(AlertSubject subject)
    {
        var now = time.GetUtcNow();
        return log.About($"uplink:{subject.Uplink}", limit: 20).Any(entry => Actions.Contains(entry.Action) && entry.At <= now && now - entry.At < Since);
    }
}
