using Kiosk.Events;

namespace Kiosk.Tests.Pages.Uplinks.IProxy;

public sealed class SecrecyTests
{
    [Fact]
    public async Task No_secret_is_in_a_page_unasked_in_the_log_the_history_or_the_news()
    {
        await using var rig = await PhoneRig.StartAsync();
        using var ended = new CancellationTokenSource();
        var news = ListenAsync(rig.Kiosk.Get<EventFeed>().WatchAsync(ended.Token));
        rig.Vendor.ReceiveSms(PhoneRig.Connection, "+41790000000", "canary-of-a-message");
        await rig.SendAsync("links", "", ("act", "reboot"), ("comment", "Porter"));
        await rig.SendAsync("accesses/vpn/new", "", ("label", "Office"), ("description", ""));
        await rig.SendAsync("accesses/proxy/new", "", ("description", "Room 12"), ("kind", "http"), ("auth", "userpass"));
        var link = (await rig.AskVendorAsync($"connections/{PhoneRig.Connection}/actionlinks")).GetProperty("action_links")[0];
        var vpn = (await rig.AskVendorAsync($"connections/{PhoneRig.Connection}/ovpn-access")).GetProperty("ovpn_accesses")[0].GetProperty("id").GetString()!;
        var accesses = await rig.ProxiesAsync();

        // Everything that shows one, asked for.
        await rig.SendAsync("accesses", "Configuration", ("id", vpn));
        foreach (var access in accesses)
            await rig.SendAsync("accesses", "Show", ("id", access.GetProperty("id").GetString()!));
        await rig.SendAsync("account/messages");
        var connectionKey = SecretIn((await rig.SendAsync("account/keys/connection-key", "", ("tick", "true"))).Text);
        var pin = SecretIn((await rig.SendAsync("account/keys/pin", "", ("tick", "true"))).Text);
        string[] secrets =
        [
            "canary-of-a-message", link.GetProperty("link").GetString()!, link.GetProperty("id").GetString()!, "setenv ACCESS", connectionKey, pin, rig.Vendor.ApiKey,
            .. accesses.Select(access => access.GetProperty("auth").GetProperty("password").GetString()!),
        ];

        foreach (var page in new[] { "accesses", "phone", "links", "account", "account/messages", "account/keys/pin", "account/keys/connection-key", "" })
        {
            var text = await rig.GetAsync(page);
            secrets.Where(text.Contains).ShouldBeEmpty(page);
        }

        await ended.CancelAsync();
        var written = string.Join('\n', [.. rig.Log.All, .. rig.Events.Select(entry => $"{entry}"), .. await news]);
        rig.Log.All.Count.ShouldBeGreaterThan(50);
        rig.Events.Count.ShouldBeGreaterThan(5);
        secrets.Where(secret => written.Contains(secret)).ShouldBeEmpty();
    }

    static async Task<IReadOnlyList<string>> ListenAsync(IAsyncEnumerable<FeedMessage> feed)
    {
        var heard = new List<string>();
        try
        {
            await foreach (var message in feed)
                heard.Add($"{message}");
        }
        catch (OperationCanceledException)
        {
            return heard;
        }

        return heard;
    }

    static string SecretIn(string page) => System.Text.RegularExpressions.Regex.Match(page, "id=\"made\"[^>]*>([^<]+)<").Groups[1].Value;
}
