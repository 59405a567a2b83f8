using Kiosk.Settings;

namespace Kiosk.Uplinks;

/// <summary>Turns looks into what is shown: settles each uplink's state, puts it on the board and tells the watchers.</summary>
public sealed partial class UplinkRecord(UplinkBoard board, IEnumerable<IUplinkWatcher> watchers, TimeProvider time, ILogger<UplinkRecord> logger)
{
    static readonly TimeSpan UrgentFor = TimeSpan.FromMinutes(3);

    readonly Lock gate = new();
    readonly Dictionary<string, UplinkSettling> settling = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, long> hurries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The board shows these and no others.</summary>
    public void Keep(IReadOnlyList<UplinkOptions> uplinks)
    {
        lock (gate)
        {
            var before = board.Current;
            if (before.Entries.Select(entry => entry.Uplink).SequenceEqual(uplinks))
                return;
            foreach (var gone in settling.Keys.Except(uplinks.Select(uplink => uplink.Name), StringComparer.OrdinalIgnoreCase).ToList())
                settling.Remove(gone);
            board.Show(new UplinkSnapshot([.. uplinks.Select(uplink => Carried(before.Find(uplink.Name), uplink))]));
        }
    }

    public void Seen(UplinkOptions uplink, UplinkReading reading) => Note(uplink, reading.State, reading.Reason, reading);

    /// <summary>The vendor could not be asked, which says nothing of the way itself.</summary>
    public void Missed(UplinkOptions uplink, UplinkException exception) => Note(uplink, UplinkState.Unknown, exception.ReasonFor(uplink.Kind), reading: null);

    /// <summary>Looks come soon: there was none yet, two disagreed, or somebody acted.</summary>
    public bool IsUrgent(string uplink)
    {
        lock (gate)
        {
            return board.Current.Find(uplink) is { Status.Since: null }
                || (settling.TryGetValue(uplink, out var one) && one.IsUndecided)
                || (hurries.TryGetValue(uplink, out var since) && time.GetElapsedTime(since) < UrgentFor);
        }
    }

    public void Hurry(string uplink)
    {
        lock (gate)
            hurries[uplink] = time.GetTimestamp();
    }

    void Note(UplinkOptions uplink, UplinkState state, UplinkReason reason, UplinkReading? reading)
    {
        lock (gate)
        {
            var before = board.Current;
            // A look that was under way when the settings changed is about something else.
            if (before.Find(uplink.Name) is not { } old || !IsSame(old.Uplink, uplink))
                return;
            if (!settling.TryGetValue(uplink.Name, out var one))
                settling[uplink.Name] = one = new UplinkSettling();
            var now = time.GetUtcNow();
            var after = old with { Status = one.Next(old.Status, state, reason, now), Latest = reading ?? old.Latest };
            board.Show(new UplinkSnapshot([.. before.Entries.Select(entry => ReferenceEquals(entry, old) ? after : entry)]));
            Tell(new UplinkObservation(uplink.Name, now, reading, old, after));
        }
    }

    void Tell(UplinkObservation observation)
    {
        foreach (var watcher in watchers)
        {
            try
            {
                watcher.Look(observation);
            }
            catch (Exception exception)
            {
                Log.WatcherFailed(logger, exception);
            }
        }
    }

    static bool IsSame(UplinkOptions one, UplinkOptions other) =>
        one.Kind == other.Kind && one.Target == other.Target && one.Key == other.Key && one.Url == other.Url;

    static UplinkEntry Carried(UplinkEntry? before, UplinkOptions uplink) =>
        before is not null && IsSame(before.Uplink, uplink)
            ? before with { Uplink = uplink }
            : new UplinkEntry(uplink, UplinkAccount.TryOf(uplink) is null ? UplinkStatus.NotSetUp : UplinkStatus.NotAsked, Latest: null);

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A look at an uplink was not recorded")]
        public static partial void WatcherFailed(ILogger logger, Exception exception);
    }
}
