using System.Globalization;
using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>The account itself.</summary>
public sealed class IProxyAccount(IProxyApi api)
{
    public async Task<IProxyUser> MeAsync(UplinkAccount account, CancellationToken cancellationToken) =>
        Read(await api.SendAsync(IProxyRequest.Get(account, "me"), cancellationToken));

    /// <summary>1 to 256 characters each; what is null stays.</summary>
    public async Task<IProxyUser> UpdateAsync(
        UplinkAccount account, string? displayName, string? telegram, string? proxyPrefix, CancellationToken cancellationToken)
    {
        var body = new[] { ("display_name", displayName), ("telegram", telegram), ("proxy_prefix", proxyPrefix) }
            .Where(pair => pair.Item2 is not null)
            .ToDictionary(pair => pair.Item1, pair => pair.Item2!, StringComparer.Ordinal); // filtered
        var request = IProxyRequest.Post(account, "me/update-basic-info").With(body, IProxyJson.Default.DictionaryStringString);
        return Read(await api.SendAsync(request, cancellationToken));
    }

    /// <summary>A new key; the one in use ends. Who calls this must keep the answer at once: it cannot be read again.</summary>
    public async Task<string> NewKeyAsync(UplinkAccount account, CancellationToken cancellationToken) =>
        (await api.SendAsync(IProxyRequest.Post(account, "me/api-key"), cancellationToken)).Needed("api_key");

    static IProxyUser Read(JsonElement user) => new(
        user.Text("id"),
        user.Text("username"),
        user.Text("email"),
        decimal.TryParse(user.Text("balance"), NumberStyles.Float, CultureInfo.InvariantCulture, out var balance) ? balance : null)
    {
        DisplayName = user.Text("display_name"),
        Telegram = user.Text("telegram"),
        ProxyPrefix = user.Text("proxy_prefix"),
        ApiKeyExists = user.Flag("api_key_exists"),
    };
}
