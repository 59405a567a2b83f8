namespace Kiosk.Uplinks.History;

/// <summary>
/// Keeps what the looks saw: outages at once, samples once a minute and when the kiosk stops. A power cut costs a minute
/// of samples and no outage.
/// </summary>
public sealed partial class UplinkHistory(SampleStore samples, OutageStore outages, RetentionStore retention, TimeProvider time, ILogger<UplinkHistory> logger)
    : BackgroundService, IUplinkWatcher
{
    const int TurnsOfAnHour = 60;

    /// <summary>While nothing can be written; older looks give way.</summary>
    const int MostPending = 20_000;

    static readonly TimeSpan Turn = TimeSpan.FromMinutes(1);

    /// <summary>Nobody watches an uplink that was not looked at for so long: the longest pause, three times.</summary>
    static readonly TimeSpan Forgotten = TimeSpan.FromHours(3);

    readonly Lock gate = new();
    readonly Dictionary<string, UplinkTrail> trails = new(StringComparer.OrdinalIgnoreCase);
    readonly Queue<PendingLook> pending = new();
    readonly long begun = time.GetTimestamp();

    public void Look(UplinkObservation observation)
    {
        lock (gate)
        {
            var trail = TrailOf(observation.Uplink);
            var sample = trail.Take(observation, time.GetTimestamp());
            pending.Enqueue(new PendingLook(observation.Uplink, sample, trail.Counter));
            if (pending.Count > MostPending)
                pending.Dequeue();
            OutageTurn.Take(observation, trail, outages, time);
        }
    }

    /// <summary>An uplink takes its history along to its new name; what another one left there is given up.</summary>
    public void Rename(string before, string after)
    {
        lock (gate)
        {
            Flush();
            retention.Rename(before, after);
            if (trails.Remove(before, out var trail))
                trails[after] = trail;
            else
                trails.Remove(after);
        }
    }

    /// <summary>Writes what is pending; when that fails it stays so.</summary>
    public void Flush()
    {
        lock (gate)
        {
            if (pending.Count == 0)
                return;
            samples.Write([.. pending]);
            pending.Clear();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Attempt(Flush);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Turn, time);
        for (var turn = 1; await clock.WaitForNextTickAsync(stoppingToken); turn++)
        {
            Attempt(Flush);
            if (turn % TurnsOfAnHour == 0)
                Attempt(Tidy);
        }
    }

    internal void Tidy()
    {
        retention.Prune(time.GetUtcNow());
        if (time.GetElapsedTime(begun) < Forgotten)
            return;
        lock (gate)
        {
            foreach (var name in trails.Where(pair => pair.Value.Silence >= Forgotten).Select(pair => pair.Key).ToList())
                trails.Remove(name);
            outages.CloseAllBut(trails.Keys);
        }
    }

    UplinkTrail TrailOf(string uplink) =>
        trails.TryGetValue(uplink, out var trail) ? trail : trails[uplink] = UplinkTrail.From(outages.Remember(uplink), time);

    void Attempt(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception)
        {
            Log.NotWritten(logger, exception);
        }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The history of the uplinks could not be written and will be tried again")]
        public static partial void NotWritten(ILogger logger, Exception exception);
    }
}
