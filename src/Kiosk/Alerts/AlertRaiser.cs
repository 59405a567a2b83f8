using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.Extensions.Options;

namespace Kiosk.Alerts;

/// <summary>
/// Decides what is told. It compares what is with what has been told, not with the look before, so nothing is lost or
/// told twice by a restart or a full disk.
/// </summary>
public sealed class AlertRaiser(
    AlertStore store, AlertRoutes routes, AskedFor askedFor, QuietHours quiet, IOptionsMonitor<AlertOptions> options, AlertSignal signal, TimeProvider time)
{
    readonly Lock gate = new();
    readonly Dictionary<AlertSubject, AlertMemory> memories = [];

    /// <param name="status">Settled, and agreed with by the latest look.</param>
    public void Compare(AlertSubject subject, UplinkState state, UplinkReason reason, DateTimeOffset since)
    {
        lock (gate)
        {
            var memory = Recall(subject);
            var open = memory.OpenAlert is { } id ? store.Find(id) : null;
            if (open is null ? IsBad(state) : open.Type == AlertType.Degraded && state is UplinkState.Down)
                Begin(subject, memory, open, state, reason, since);
            else if (open is not null && IsOver(open, state))
                End(subject, memory, open, state, reason, since);
        }
    }

    /// <summary>Told once for each of the days before it, and again for another date.</summary>
    public void Expires(AlertSubject subject, DateTimeOffset expiresAt, UplinkState state, UplinkReason reason)
    {
        lock (gate)
        {
            var memory = Recall(subject);
            var now = time.GetUtcNow();
            if (ExpiryDays.Due(expiresAt, now, memory) is not { } due)
                return;
            var alert = subject.Alert(AlertType.Expiring, now, state, reason) with { ExpiresAt = expiresAt };
            Raise(subject, alert, _ => memory with { ExpiresAt = expiresAt, ToldDays = due });
        }
    }

    public void Appears(AlertSubject subject, string externalIp, UplinkState state, UplinkReason reason)
    {
        lock (gate)
        {
            var memory = Recall(subject);
            if (memory.ExternalIp == externalIp)
                return;
            var after = memory with { ExternalIp = externalIp };
            if (memory.ExternalIp is null)
            {
                store.Remember(after);
                memories[subject] = after;
                return;
            }

            var alert = subject.Alert(AlertType.IpChanged, time.GetUtcNow(), state, reason)
                with { ExternalIp = externalIp, PreviousIp = memory.ExternalIp, AskedFor = askedFor.IsSo(subject) };
            Raise(subject, alert, _ => after);
        }
    }

    /// <summary>It is the same uplink under another name: nothing is told of it again.</summary>
    public void Rename(string kind, string before, string after)
    {
        lock (gate)
        {
            store.Rename(kind, before, after);
            memories.Clear();
        }
    }

    void Begin(AlertSubject subject, AlertMemory memory, Alert? open, UplinkState state, UplinkReason reason, DateTimeOffset since)
    {
        var type = state is UplinkState.Down ? AlertType.Down : AlertType.Degraded;
        var alert = subject.Alert(type, time.GetUtcNow(), state, reason) with { Since = since, Outage = open?.Outage };
        Raise(subject, alert, kept => memory with { OpenAlert = kept.Id });
    }

    void End(AlertSubject subject, AlertMemory memory, Alert open, UplinkState state, UplinkReason reason, DateTimeOffset since)
    {
        var begun = open.Outage is { } first && store.Find(first) is { Since: { } begin } ? begin : open.Since ?? since;
        var alert = subject.Alert(AlertType.Back, time.GetUtcNow(), state, reason) with { Since = begun, EndedAt = since, Outage = open.Outage };
        Raise(subject, alert, _ => memory with { OpenAlert = null });
    }

    void Raise(AlertSubject subject, Alert alert, Func<Alert, AlertMemory> remember)
    {
        memories[subject] = store.Add(alert, alert.AskedFor ? [] : routes.All, remember, mergeOutage: alert.Type == AlertType.Back && quiet.Until is not null);
        signal.WakeAll();
    }

    AlertMemory Recall(AlertSubject subject) => memories.TryGetValue(subject, out var memory) ? memory : memories[subject] = store.Memory(subject);

    bool IsBad(UplinkState state) => state is UplinkState.Down || (state is UplinkState.Degraded && options.CurrentValue.Degraded);

    bool IsOver(Alert open, UplinkState state) =>
        state is UplinkState.Up || (state is UplinkState.Degraded && open.Type == AlertType.Down && !options.CurrentValue.Degraded);
}
