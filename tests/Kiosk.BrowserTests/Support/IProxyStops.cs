using System.Security.Cryptography;
using System.Text;

namespace Kiosk.BrowserTests.Support;

/// <summary>The tour's pages of a phone at the emulated iProxy, with something to see on each.</summary>
public static class IProxyStops
{
    public static IReadOnlyList<string> All { get; } =
    [
        "accesses", "accesses-shown", "proxy-new", "proxy-wrong", "proxy-edit", "vpn-new", "vpn-edit", "access-delete", "phone", "phone-wrong", "phone-asks", "phone-name",
        "links", "links-shown", "link-delete", "account", "profile", "prolong", "plan", "team-new", "team", "team-remove", "keys", "keys-made", "connection-new", "recreate",
        "connection-delete", "connection-delete-not", "messages", "messages-read",
    ];

    public static async Task<IReadOnlyDictionary<string, string>> FurnishAsync(EmulatedPhone phone)
    {
        await phone.AskAsync("proxy-access", new { listen_service = "socks5", auth_type = "noauth", description = "Cashier", acl_inbound_policy = "deny_except", acl_inbound_ips = new[] { "198.51.100.7" } });
        await phone.AskAsync("proxy-access", new { listen_service = "http", auth_type = "userpass", description = "Visitor, last week", expires_at = "2025-01-01T01:01:01Z" });
        await phone.AskAsync("ovpn-access", new { name = "Office", description = "The back room's computer" });
        await phone.AskAsync("actionlinks", new { action = "reboot", comment = "For the night porter" });
        await phone.AskAsync("actionlinks", new { action = "changeip" });
        await phone.AskAsync("team-access/modify", new { email = "porter@example.org", permissions = new { find_device = true, reboot_device = true } });
        phone.Vendor.ReceiveSms(EmulatedPhone.Connection, "+41790000000", "Your parcel is at the desk.", "Parcels");
        phone.Vendor.ReceiveSms(EmulatedPhone.Connection, "+41790000001", "Balance: 12.50");
        var proxy = (await phone.ListAsync("proxy-access", "proxy_accesses"))[2].GetProperty("id").GetString();
        var vpn = (await phone.ListAsync("ovpn-access", "ovpn_accesses"))[0].GetProperty("id").GetString();
        var link = (await phone.ListAsync("actionlinks", "action_links"))[0].GetProperty("id").GetString()!;
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)))[..16];
        return new Dictionary<string, string>
        {
            ["accesses"] = "accesses", ["accesses-shown"] = "accesses", ["proxy-new"] = "accesses/proxy/new", ["proxy-wrong"] = "accesses/proxy/new",
            ["proxy-edit"] = $"accesses/proxy/{proxy}", ["vpn-new"] = "accesses/vpn/new", ["vpn-edit"] = $"accesses/vpn/{vpn}",
            ["access-delete"] = $"accesses/proxy/{proxy}/delete", ["phone"] = "phone", ["phone-wrong"] = "phone", ["phone-asks"] = "phone", ["phone-name"] = "phone/name",
            ["links"] = "links", ["links-shown"] = "links", ["link-delete"] = $"links/{mark}/delete", ["account"] = "account", ["profile"] = "account/profile", ["prolong"] = "account/prolong", ["plan"] = "account/plan",
            ["team-new"] = "account/team/new", ["team"] = "account/team/porter@example.org", ["team-remove"] = "account/team/porter@example.org/remove",
            ["keys"] = "account/keys/account-key", ["keys-made"] = "account/keys/pin", ["connection-new"] = "account/connections/new", ["recreate"] = "account/recreate",
            ["connection-delete-not"] = "account/delete", ["messages"] = "account/messages", ["messages-read"] = "account/messages",
        }.Select(pair => KeyValuePair.Create(pair.Key, $"/internet/{Uri.EscapeDataString(EmulatedPhone.Uplink)}/{pair.Value}"))
            .Append(KeyValuePair.Create("connection-delete", $"/internet/{Uri.EscapeDataString(EmulatedPhone.Spare)}/account/delete"))
            .ToDictionary();
    }

    /// <summary>What has to be done on the page before it looks as the stop says.</summary>
    public static async Task ActAsync(IPage page, string stop)
    {
        var phone = new PhonePages(page);
        switch (stop)
        {
            case "accesses-shown":
                await phone.ShowPasswordAsync("Guests, HTTP");
                break;
            case "proxy-wrong":
                await phone.Auth.SelectOptionAsync("noauth");
                await phone.SaveAsync();
                await Expect(phone.ErrorOf(phone.Addresses)).ToBeVisibleAsync();
                break;
            case "phone-wrong" or "phone-asks":
                await phone.Interval.FillAsync(stop == "phone-asks" ? "45" : "1440");
                await phone.ChangesByItself.CheckAsync();
                await phone.ReviewAsync();
                await Expect(stop == "phone-asks" ? phone.Confirm : phone.ErrorOf(phone.Interval)).ToBeVisibleAsync();
                break;
            case "links-shown":
                await phone.ShowAddressAsync("For the night porter");
                break;
            case "keys-made":
                await phone.Tick.CheckAsync();
                await phone.Confirm.TapAsync();
                await Expect(phone.Made).ToBeVisibleAsync();
                break;
            case "messages-read":
                await phone.ReadMessagesAsync();
                await Expect(phone.Main).ToContainTextAsync("Your parcel is at the desk.");
                break;
        }
    }
}
