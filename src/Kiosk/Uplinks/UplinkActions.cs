using System.Collections.Concurrent;
using Kiosk.Events;
using Kiosk.Settings;

namespace Kiosk.Uplinks;

/// <summary>Carries out what a person or program asks of an uplink: one action an uplink at a time, each in the event log before and after.</summary>
public sealed partial class UplinkActions(
    IEnumerable<IUplink> vendors, UplinkRecord record, EventLog log, EventFeed feed, IHostApplicationLifetime lifetime, TimeProvider time,
    ILogger<UplinkActions> logger)
    : IAsyncDisposable
{
    /// <summary>Between the end of an action and the next one; AirProxy asks for it.</summary>
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<string, UplinkAction> latest = new(StringComparer.OrdinalIgnoreCase);
    readonly ConcurrentDictionary<string, Task> running = new(StringComparer.OrdinalIgnoreCase);

    public bool CanDo(UplinkKind kind, string action) => vendors.Any(vendor => vendor.Kind == kind && vendor.Actions.Contains(action));

    public UplinkAction? Of(string uplink) => latest.GetValueOrDefault(uplink);

    /// <summary>Null: it has begun. Else how long to wait, because one is running or has just been done.</summary>
    /// <exception cref="ArgumentException">The vendor has no such action.</exception>
    public TimeSpan? Start(UplinkOptions uplink, UplinkCommand command, string actor)
    {
        var vendor = vendors.FirstOrDefault(vendor => vendor.Kind == uplink.Kind && vendor.Actions.Contains(command.Action))
            ?? throw new ArgumentException("The vendor has no such action.", nameof(command));
        var action = new UplinkAction(uplink.Name, command, actor, time.GetUtcNow(), null, null, Succeeded: false, EndedAt: null);
        if (latest.AddOrUpdate(uplink.Name, action, (_, before) => WaitAfter(before) is null ? action : before) is var now && !ReferenceEquals(now, action))
            return WaitAfter(now) ?? Rest;
        Write(action, "pending", detail: null);
        running[uplink.Name] = Task.Run(() => RunAsync(vendor, uplink, action, lifetime.ApplicationStopping), CancellationToken.None);
        return null;
    }

    /// <summary>Returns when the log has every outcome.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(running.Values);

    TimeSpan? WaitAfter(UplinkAction action) =>
        action.EndedAt is not { } ended ? Rest : ended + Rest - time.GetUtcNow() is var left && left > TimeSpan.Zero && left <= Rest ? left : null;

    async Task RunAsync(IUplink vendor, UplinkOptions uplink, UplinkAction action, CancellationToken stopping)
    {
        try
        {
            var progress = new Reported(reason => Show(latest[uplink.Name] with { Progress = reason }));
            var outcome = await vendor.ActAsync(UplinkAccount.Of(uplink), uplink.Target, action.Command, progress, stopping);
            End(action, outcome, "ok", string.Join(" → ", outcome.Arguments));
        }
        catch (UplinkException exception)
        {
            Log.Failed(logger, action.Command.Action, uplink.Name, exception.Error, exception.Detail);
            End(action, exception.ReasonFor(uplink.Kind), exception.NotDone ? "failed" : "unknown", $"{exception.Error}");
        }
        catch (OperationCanceledException)
        {
            End(action, new UplinkReason("Interrupted"), "unknown", detail: null);
        }
        catch (Exception exception)
        {
            Log.Broken(logger, action.Command.Action, uplink.Name, exception);
            End(action, new UplinkReason("Interrupted"), "unknown", detail: null);
        }
    }

    void End(UplinkAction action, UplinkReason outcome, string result, string? detail)
    {
        Write(action, result, detail);
        record.Hurry(action.Uplink);
        Show(latest[action.Uplink] with { Outcome = outcome, Succeeded = result == "ok", IsUnknown = result == "unknown", EndedAt = time.GetUtcNow() });
    }

    void Show(UplinkAction action)
    {
        latest[action.Uplink] = action;
        feed.Publish(new FeedMessage("uplink", action.Uplink));
    }

    void Write(UplinkAction action, string outcome, string? detail) =>
        log.Append(new EventEntry(action.Actor, $"uplink.{action.Command.Action}", $"uplink:{action.Uplink}", outcome, string.IsNullOrEmpty(detail) ? null : detail));

    /// <summary>At once and in order, unlike <see cref="Progress{T}"/>.</summary>
    sealed class Reported(Action<UplinkReason> show) : IProgress<UplinkReason>
    {
        public void Report(UplinkReason value) => show(value);
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Action} of {Uplink}: {Error}: {Detail}")]
        public static partial void Failed(ILogger logger, string action, string uplink, UplinkError error, string detail);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Action} of {Uplink} broke off")]
        public static partial void Broken(ILogger logger, string action, string uplink, Exception exception);
    }
}
