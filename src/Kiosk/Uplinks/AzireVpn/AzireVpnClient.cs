using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AzireVpn;

/// <summary>The calls of AzireVPN's Tokens API, and the account's own page. Whoever asks is a person, but for the poller's two reads.</summary>
public sealed class AzireVpnClient(VendorExchange exchange)
{
    const string Tokens = "tokens";

    /// <exception cref="UplinkException">As with every call here.</exception>
    public async Task<IReadOnlyList<AzireVpnToken>> ListAsync(UplinkAccount account, bool byPerson, CancellationToken cancellationToken) =>
        [.. (await ListWithKeysAsync(account, byPerson, cancellationToken)).Select(keyed => keyed.Token)];

    /// <summary>Every answer of the list holds all keys. For finding a token whose creation was not answered, and for nothing else.</summary>
    internal async Task<IReadOnlyList<AzireVpnKeyedToken>> ListWithKeysAsync(UplinkAccount account, bool byPerson, CancellationToken cancellationToken)
    {
        var answer = await exchange.SendAsync(Call(account, HttpMethod.Get, "list", Tokens) with { ByPerson = byPerson }, cancellationToken);
        if (AzireVpnAnswers.SaysNone(answer))
            return [];
        AzireVpnAnswers.ThrowIfRefused(answer);
        return answer.Json.Member("data") is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.String) } data
            ? [.. data.Objects().Select(row => AzireVpnKeyedToken.Read(row, account.Key)).OfType<AzireVpnKeyedToken>()]
            : throw answer.Fault(UplinkError.Unreadable, "a list without tokens");
    }

    /// <summary>Sent once. An answer without a key is <see cref="UplinkError.Unreadable"/>: the token may exist.</summary>
    public async Task<AzireVpnKeyedToken> CreateAsync(UplinkAccount account, string? deviceName, string? comment, CancellationToken cancellationToken)
    {
        var body = new AzireVpnNewNames { DeviceName = deviceName, Comment = comment };
        var answer = await WriteAsync(Call(account, HttpMethod.Post, "create", Tokens).With(body, AzireVpnJson.Default.AzireVpnNewNames), cancellationToken);
        return AzireVpnKeyedToken.Read(answer.Json.Member("data"), account.Key) ?? throw answer.Fault(UplinkError.Unreadable, "a new token without a key");
    }

    /// <summary>Null takes a name away.</summary>
    public Task UpdateAsync(UplinkAccount account, string id, string? deviceName, string? comment, CancellationToken cancellationToken)
    {
        var body = new AzireVpnNames { DeviceName = deviceName, Comment = comment };
        return WriteAsync(Call(account, HttpMethod.Put, "update", PathOf(id)).With(body, AzireVpnJson.Default.AzireVpnNames), cancellationToken);
    }

    /// <param name="purge">Also deletes the addresses and keys the token has made.</param>
    public Task DeleteAsync(UplinkAccount account, string id, bool purge, CancellationToken cancellationToken) =>
        WriteAsync(Deletion(account, "delete", PathOf(id), purge), cancellationToken);

    /// <summary>The token of the key itself: every later call with it is refused.</summary>
    /// <param name="purge">Also deletes the addresses and keys the token has made.</param>
    public Task DeleteCurrentAsync(UplinkAccount account, bool purge, CancellationToken cancellationToken) =>
        WriteAsync(Deletion(account, "delete_current", Tokens, purge), cancellationToken);

    public async Task<AzireVpnUser> GetUserAsync(UplinkAccount account, CancellationToken cancellationToken)
    {
        var request = Call(account, HttpMethod.Get, "me", "users/me") with { Timeout = TimeSpan.FromSeconds(10) };
        var answer = await exchange.SendAsync(request, cancellationToken);
        AzireVpnAnswers.ThrowIfRefused(answer);
        return AzireVpnUser.Read(answer.Json.Member("data"));
    }

    async Task<VendorAnswer> WriteAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var answer = await exchange.SendAsync(request with { IsWrite = true }, cancellationToken);
        AzireVpnAnswers.ThrowIfRefused(answer, isOfOne: request.Path != Tokens);
        return answer;
    }

    static VendorRequest Deletion(UplinkAccount account, string call, string path, bool purge) =>
        Call(account, HttpMethod.Delete, call, path).With(new AzireVpnPurge(purge), AzireVpnJson.Default.AzireVpnPurge);

    static VendorRequest Call(UplinkAccount account, HttpMethod method, string call, string path) => new(account, call, path)
    {
        Method = method,
        Authorization = ("Authorization", $"Bearer {account.Key}"),
    };

    /// <summary>Ids are case-sensitive. One of dots alone would be read as a folder, and a deletion meet the token in use.</summary>
    static string PathOf(string id) => id.Trim('.').Length > 0
        ? $"{Tokens}/{Uri.EscapeDataString(id)}"
        : throw new UplinkException(UplinkError.TargetUnknown, "not an id") { Because = new UplinkReason("AzireVpn.NoSuchToken") };
}
