using Kiosk.Events;
using Kiosk.Settings;

namespace Kiosk.Uplinks.AzireVpn;

/// <summary>What people do with an account's tokens, each change in the event log before and after. Keys are in none of it.</summary>
public sealed class AzireVpnTokens(AzireVpnClient client, AzireVpnTokenMaker maker, EventLog log)
{
    /// <exception cref="UplinkException">As with every call here.</exception>
    public Task<IReadOnlyList<AzireVpnToken>> ListAsync(UplinkOptions uplink, CancellationToken cancellationToken) =>
        client.ListAsync(UplinkAccount.Of(uplink), byPerson: true, cancellationToken);

    public Task<AzireVpnKeyedToken> CreateAsync(UplinkOptions uplink, string? deviceName, string? comment, string actor, CancellationToken cancellationToken) =>
        NotedAsync(
            new TokenChange(uplink, actor, "uplink.token-create", deviceName ?? comment ?? ""),
            account => maker.MakeAsync(account, deviceName, comment, cancellationToken));

    public Task RenameAsync(UplinkOptions uplink, AzireVpnToken token, string? deviceName, string? comment, string actor, CancellationToken cancellationToken) =>
        NotedAsync(
            new TokenChange(uplink, actor, "uplink.token-update", $"{token.Title} → {deviceName ?? comment ?? token.Id}"),
            account => Done(client.UpdateAsync(account, token.Id, deviceName, comment, cancellationToken)));

    /// <param name="purge">Also what the token has made.</param>
    public Task DeleteAsync(UplinkOptions uplink, AzireVpnToken token, bool purge, string actor, CancellationToken cancellationToken) =>
        NotedAsync(
            new TokenChange(uplink, actor, "uplink.token-delete", token.Title),
            account => Done(token.IsOwn
                ? client.DeleteCurrentAsync(account, purge, cancellationToken)
                : client.DeleteAsync(account, token.Id, purge, cancellationToken)));

    async Task<T> NotedAsync<T>(TokenChange change, Func<UplinkAccount, Task<T>> act)
    {
        var account = UplinkAccount.Of(change.Uplink);
        Note(change, "pending", change.Detail);
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
            Note(change, outcome, change.Detail);
        }
    }

    void Note(TokenChange change, string outcome, string detail) =>
        log.Append(new EventEntry(change.Actor, change.Action, $"uplink:{change.Uplink.Name}", outcome, detail.Length == 0 ? null : detail));

    static async Task<bool> Done(Task call)
    {
        await call;
        return true;
    }

    sealed record TokenChange(UplinkOptions Uplink, string Actor, string Action, string Detail);
}
