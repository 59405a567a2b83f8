using Kiosk.Settings;

namespace Kiosk.Uplinks;

/// <summary>Looks at every account when it is due: accounts side by side, each one once whatever the number of its uplinks and of screens.</summary>
public sealed partial class UplinkPoller(
    UplinkList uplinks, IEnumerable<IUplink> vendors, UplinkRecord record, TimeProvider time, ILogger<UplinkPoller> logger)
    : BackgroundService
{
    /// <summary>Even a kiosk that starts again and again asks nobody too often.</summary>
    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    readonly Dictionary<UplinkAccount, AccountTurn> turns = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Tick, time);
        record.Keep(uplinks.All);
        await Task.Delay(FirstPause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            TryStartDue(stoppingToken);
            await ((Task)clock.WaitForNextTickAsync(stoppingToken).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(turns.Values.Select(turn => turn.Running));
    }

    /// <summary>Somebody acted on it: the next look is due as soon as manners allow.</summary>
    public void Hurry(string uplink) => record.Hurry(uplink);

    void TryStartDue(CancellationToken stoppingToken)
    {
        try
        {
            StartDue(stoppingToken);
        }
        catch (Exception exception)
        {
            Log.TurnFailed(logger, exception);
        }
    }

    void StartDue(CancellationToken stoppingToken)
    {
        record.Keep(uplinks.All);
        var accounts = Accounts();
        foreach (var gone in turns.Keys.Except(accounts.Keys).ToList())
            turns.Remove(gone);
        foreach (var (account, members) in accounts)
        {
            if (!turns.TryGetValue(account, out var turn))
                turns[account] = turn = new AccountTurn(time);
            if (turn.Running.IsCompleted && turn.IsDue(members.Min(PauseOf), members.Any(member => record.IsUrgent(member.Name)), account.Kind.ShortestPause(members.DistinctBy(member => member.Target).Count())))
                turn.Running = LookAsync(account, members, turn, stoppingToken);
        }
    }

    async Task LookAsync(UplinkAccount account, IReadOnlyList<UplinkOptions> members, AccountTurn turn, CancellationToken stoppingToken)
    {
        try
        {
            turn.Begin();
            var vendor = vendors.First(vendor => vendor.Kind == account.Kind);
            var readings = await vendor.LookAsync(account, [.. members.Select(member => member.Target)], stoppingToken);
            foreach (var (member, reading) in members.Zip(readings))
                record.Seen(member, reading);
            turn.Failure = null;
        }
        catch (UplinkException exception)
        {
            Miss(account, members, turn, exception);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception)
        {
            Log.Failed(logger, account.Kind, exception);
            Miss(account, members, turn, new UplinkException(UplinkError.Unreadable, "not understood"));
        }
    }

    void Miss(UplinkAccount account, IReadOnlyList<UplinkOptions> members, AccountTurn turn, UplinkException exception)
    {
        // Being left alone is no cause of its own, and a vendor that is away for days is no news every minute.
        if (exception.Error is UplinkError.LeftAlone && turn.Failure is { } cause)
            exception = cause;
        if (turn.Failure?.Error != exception.Error)
            Log.NotAnswered(logger, account.Kind, exception.Error, exception.Detail);
        turn.Failure = exception;
        foreach (var member in members)
            record.Missed(member, exception);
    }

    Dictionary<UplinkAccount, List<UplinkOptions>> Accounts() => uplinks.All
        .Select(uplink => (Account: UplinkAccount.TryOf(uplink), Uplink: uplink))
        .Where(pair => pair.Account is not null)
        .GroupBy(pair => pair.Account!, pair => pair.Uplink) // filtered
        .ToDictionary(group => group.Key, group => group.ToList());

    static TimeSpan PauseOf(UplinkOptions uplink) =>
        uplink.PollSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : uplink.Kind.UsualPause();

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Vendor} could not be asked: {Error}: {Detail}")]
        public static partial void NotAnswered(ILogger logger, UplinkKind vendor, UplinkError error, string detail);

        [LoggerMessage(Level = LogLevel.Error, Message = "The uplinks of the settings could not be asked")]
        public static partial void TurnFailed(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "The look at {Vendor} failed and will be repeated")]
        public static partial void Failed(ILogger logger, UplinkKind vendor, Exception exception);
    }
}
