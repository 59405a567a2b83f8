using Kiosk.Events;
using Kiosk.Localization;
using Kiosk.Staff;
using Kiosk.Uplinks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Changes something at iProxy, once for each form, and notes it with its outcome.</summary>
public sealed partial class IProxyChanges(
    OnceOnly once, IProxyAsking asking, EventLog log, IHostApplicationLifetime lifetime, IStringLocalizer<Screen> text, ILogger<IProxyChanges> logger)
{
    /// <param name="act">Is not cancelled when the browser goes away: the outcome of what was sent is worth knowing.</param>
    /// <param name="cancellationToken">Of the one who waits.</param>
    public async Task<Asked<T>> DoAsync<T>(IProxyChange change, Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken) =>
        once.TryDo(change.Form, () => RunAsync(change, act)) is { } underWay
            ? await underWay.WaitAsync(cancellationToken)
            : new Asked<T>(default, text["IProxy.Used"]);

    public Task<Asked<bool>> DoAsync(IProxyChange change, Func<CancellationToken, Task> act, CancellationToken cancellationToken) =>
        DoAsync(
            change,
            async token =>
            {
                await act(token);
                return true;
            },
            cancellationToken);

    /// <summary>Whether <see cref="DoAsync{T}"/> would do nothing more than repeat its answer.</summary>
    public bool HasSent(Guid form) => once.HasSent(form);

    /// <summary>Of what changes nothing, but shows what is not everybody's.</summary>
    public async Task<Asked<T>> ReadAsync<T>(IProxyChange reading, Func<Task<T>> ask)
    {
        try
        {
            var read = await ask();
            Note(reading, "ok");
            return new Asked<T>(read);
        }
        catch (UplinkException exception)
        {
            Note(reading, "failed", exception);
            return new Asked<T>(default, asking.Explain(exception));
        }
    }

    async Task<Asked<T>> RunAsync<T>(IProxyChange change, Func<CancellationToken, Task<T>> act)
    {
        try
        {
            var made = await act(lifetime.ApplicationStopping);
            Note(change, "ok");
            return new Asked<T>(made);
        }
        catch (UplinkException exception)
        {
            Note(change, exception.NotDone ? "failed" : "unknown", exception);
            return new Asked<T>(default, asking.ExplainChange(exception)) { IsUnknown = !exception.NotDone };
        }
        catch (NotAsSeenException exception)
        {
            Note(change, "failed");
            return new Asked<T>(default, exception.Message);
        }
        catch (OperationCanceledException)
        {
            Note(change, "unknown");
            throw;
        }
    }

    /// <summary>What was made is not lost because it cannot be noted: it may be a key that is shown once.</summary>
    void Note(IProxyChange change, string outcome, UplinkException? exception = null)
    {
        try
        {
            log.Append(new EventEntry(
                Actor.Desk, $"uplink.{change.Action}", $"uplink:{change.Uplink}", outcome, exception is null ? change.Detail : $"{exception.Error}"));
        }
        catch (SqliteException failure)
        {
            Log.NotNoted(logger, change.Action, outcome, failure);
        }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "uplink.{Action} ended {Outcome}, which could not be noted in the history")]
        public static partial void NotNoted(ILogger logger, string action, string outcome, Exception exception);
    }
}
