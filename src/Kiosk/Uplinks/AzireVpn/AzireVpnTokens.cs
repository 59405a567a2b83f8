using Kiosk.Events;
using Kiosk.Settings;
using Microsoft.Data.Sqlite;

namespace Kiosk.Uplinks.AzireVpn;

/// <summary>
/// What people do with an account's tokens, each change in the event log before and after. Keys are in none of it.
/// A change that has begun is not cancelled: its end would be unknown and a key lost.
/// </summary>
public sealed partial class AzireVpnTokens(AzireVpnClient client, AzireVpnTokenMaker maker, EventLog log, ILogger<AzireVpnTokens> logger)
{
    /// <exception cref="UplinkException">As with every call here.</exception>
    public Task<IReadOnlyList<AzireVpnToken>> ListAsync(UplinkOptions uplink, CancellationToken cancellationToken) =>
        client.ListAsync(UplinkAccount.Of(uplink), byPerson: true, cancellationToken);

    public Task<AzireVpnKeyedToken> CreateAsync(UplinkOptions uplink, string? deviceName, string? comment, string actor, CancellationToken cancellationToken) =>
        NotedAsync(
            new TokenChange(uplink, actor, "uplink.token-create", deviceName ?? comment ?? ""),
            account => maker.MakeAsync(account, deviceName, comment, CancellationToken.None),
            cancellationToken);

    public Task RenameAsync(UplinkOptions uplink, AzireVpnToken token, string? deviceName, string? comment, string actor, CancellationToken cancellationToken) =>
        NotedAsync(
            new TokenChange(uplink, actor, "uplink.token-update", $"{token.Title} → {deviceName ?? comment ?? token.Id}"),
            account => Done(client.UpdateAsync(account, token.Id, deviceName, comment, CancellationToken.None)),
            cancellationToken);

    /// <param name="purge">Also what the token has made.</param>
    public Task DeleteAsync(UplinkOptions uplink, AzireVpnToken token, bool purge, string actor, CancellationToken cancellationToken) =>
        NotedAsync(
            new TokenChange(uplink, actor, "uplink.token-delete", token.Title),
            account => Done(token.IsOwn
                ? client.DeleteCurrentAsync(account, purge, CancellationToken.None)
                : client.DeleteAsync(account, token.Id, purge, CancellationToken.None)),
            cancellationToken);

    async Task<T> NotedAsync<T>(TokenChange change, Func<UplinkAccount, Task<T>> act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var account = UplinkAccount.Of(change.Uplink);
        Note(change, "pending");
        var outcome = "unknown";
        try
        {
            var result = await act(account);
            outcome = "ok";
            return result;
        }
        catch (UplinkException exception) when (exception.NotDone)
        {
            outcome = "failed";
            throw;
        }
        finally
        {
            NoteEnd(change, outcome);
        }
    }

    /// <summary>What was made is not lost because it cannot be noted: it may be a key that is shown once.</summary>
    void NoteEnd(TokenChange change, string outcome)
    {
        try
        {
            Note(change, outcome);
        }
        catch (SqliteException exception)
        {
            Log.NotNoted(logger, change.Action, outcome, exception);
        }
    }

    void Note(TokenChange change, string outcome) =>
        log.Append(new EventEntry(change.Actor, change.Action, $"uplink:{change.Uplink.Name}", outcome, change.Detail.Length == 0 ? null : change.Detail));

    static async Task<bool> Done(Task call)
    {
        await call;
        return true;
    }

    sealed record TokenChange(UplinkOptions Uplink, string Actor, string Action, string Detail);

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Action} ended {Outcome}, which could not be noted in the history")]
        public static partial void NotNoted(ILogger logger, string action, string outcome, Exception exception);
    }
}
