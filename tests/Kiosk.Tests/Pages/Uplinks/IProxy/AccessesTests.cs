using System.Net;
using System.Text.Json;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Tests.Pages.Uplinks.IProxy;

public sealed class AccessesTests : IAsyncLifetime
{
    PhoneRig rig = null!; // started before the test

    public async ValueTask InitializeAsync() => rig = await PhoneRig.StartAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task An_access_ends_when_the_venues_clock_says_so()
    {
        var made = await Create(("description", "Room 12"), ("kind", "socks5"), ("auth", "userpass"), ("ips", "198.51.100.7 203.0.113.9"), ("expires", "2031-07-01T12:00"));
        made.IsDone.ShouldBeTrue(made.Text);
        made.Next.ShouldContain("Made. Whoever uses it needs");
        var access = (await rig.ProxiesAsync()).Single(one => one.GetProperty("description").GetString() == "Room 12");
        access.GetProperty("listen_service").GetString().ShouldBe("socks5");
        access.GetProperty("expires_at").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2031, 7, 1, 10, 0, 0, TimeSpan.Zero));
        access.GetProperty("acl_inbound_ips").EnumerateArray().Select(ip => ip.GetString()).ShouldBe(["198.51.100.7", "203.0.113.9"]);
        rig.Events[0].ShouldSatisfyAllConditions(
            entry => entry.Action.ShouldBe("uplink.access-create"), entry => entry.Outcome.ShouldBe("ok"), entry => entry.Detail.ShouldBe("Room 12"));
    }

    [Theory]
    [InlineData("auth", "noauth", "", "open to the whole Internet")]
    [InlineData("ips", "userpass", "1.2.3.4, next door", "next is not an IP address")]
    [InlineData("expires", "userpass", "2020-01-01T00:00", "over already")]
    [InlineData("expires", "userpass", "tomorrow", "a day and a time that exist")]
    public async Task What_is_not_right_is_said_before_anything_is_sent(string field, string auth, string value, string sentence)
    {
        var refused = await Create(("description", "Typed and kept"), ("kind", "http"), ("auth", auth), (field == "auth" ? "ips" : field, value));
        refused.Text.ShouldContain(sentence);
        refused.Text.ShouldContain("Typed and kept");
        rig.Vendor.Calls.CountOf("POST connections/{}/proxy-access").ShouldBe(0);
        rig.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_taps_on_one_form_make_one_access_and_get_one_answer()
    {
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.Slow) { Calls = ["POST connections/{}/proxy-access"], Delay = TimeSpan.FromMilliseconds(300) });
        var page = await rig.GetAsync("accesses/proxy/new");
        var before = (await rig.ProxiesAsync()).Count;
        (string, string)[] typed = [("description", "Twice"), ("kind", "http"), ("auth", "userpass")];
        var taps = await Task.WhenAll(rig.SendAsync(page, "accesses/proxy/new", "", typed), rig.SendAsync(page, "accesses/proxy/new", "", typed));
        taps.ShouldAllBe(tap => tap.IsDone);
        (await rig.SendAsync(page, "accesses/proxy/new", "", typed)).IsDone.ShouldBeTrue();
        (await rig.ProxiesAsync()).Count.ShouldBe(before + 1);
        rig.Events.Count(entry => entry.Action == "uplink.access-create").ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_is_called_what_it_is_and_nothing_typed_is_lost()
    {
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.CutBody) { Calls = ["POST connections/{}/proxy-access"] });
        var lost = await Create(("description", "Perhaps"), ("kind", "http"), ("auth", "userpass"));
        lost.Text.ShouldContain("It may have been done nevertheless: look before you try again.");
        lost.Text.ShouldContain("Perhaps");
        rig.Events[0].Outcome.ShouldBe("unknown");
    }

    [Fact]
    public async Task Only_what_was_changed_is_sent()
    {
        var id = (await rig.ProxiesAsync())[0].GetProperty("id").GetString()!;
        (await rig.SendAsync($"accesses/proxy/{id}", "", ("description", "Guests, HTTP"), ("ips", ""), ("expires", ""))).Next.ShouldContain("Nothing was changed.");
        rig.Vendor.Calls.CountOf("POST connections/{}/proxy-access/{}/update").ShouldBe(0);

        (await rig.SendAsync($"accesses/proxy/{id}", "", ("description", "Guests, HTTP"), ("ips", "192.0.2.1"), ("expires", "2031-01-01T00:00"))).IsDone.ShouldBeTrue();
        var limited = await AccessAsync(id);
        limited.GetProperty("acl_inbound_ips")[0].GetString().ShouldBe("192.0.2.1");

        (await rig.SendAsync($"accesses/proxy/{id}", "", ("description", "Guests, HTTP"), ("ips", ""), ("expires", ""))).IsDone.ShouldBeTrue();
        var open = await AccessAsync(id);
        open.TryGetProperty("expires_at", out _).ShouldBeFalse();
        open.TryGetProperty("acl_inbound_ips", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_password_is_shown_when_it_is_asked_for_and_only_that_one()
    {
        var accesses = await rig.ProxiesAsync();
        string[] passwords = [.. accesses.Select(Password)];
        var page = await rig.GetAsync("accesses");
        passwords.ShouldAllBe(password => !page.Contains(password));

        var shown = await rig.SendAsync(page, "accesses", "Show", ("id", accesses[1].GetProperty("id").GetString()!));
        shown.Text.ShouldContain(passwords[1]);
        shown.Text.ShouldNotContain(passwords[0]);
        shown.IsNeverKept.ShouldBeTrue();
    }

    [Fact]
    public async Task A_deleted_access_is_gone_and_a_gone_one_is_not_offered_for_deletion()
    {
        var id = (await rig.ProxiesAsync())[0].GetProperty("id").GetString()!;
        (await rig.GetAsync($"accesses/proxy/{id}/delete")).ShouldContain("Guests, HTTP");
        (await rig.SendAsync($"accesses/proxy/{id}/delete")).Next.ShouldContain("The access is deleted.");
        (await rig.ProxiesAsync()).ShouldNotContain(access => access.GetProperty("id").GetString() == id);
        (await rig.GetAsync($"accesses/proxy/{id}/delete")).ShouldNotContain("id=\"confirm\"");
    }

    [Fact]
    public async Task A_VPN_access_is_made_changed_downloaded_and_deleted()
    {
        (await rig.SendAsync("accesses/vpn/new", "", ("label", "Office / 2"), ("description", "Back room"))).IsDone.ShouldBeTrue();
        var id = (await VpnsAsync()).ShouldHaveSingleItem().GetProperty("id").GetString()!;

        (await rig.SendAsync($"accesses/vpn/{id}", "", ("label", "Office / 2"), ("description", "Back room"), ("expires", ""))).Text.ShouldContain("no VPN access without an end");
        (await rig.SendAsync($"accesses/vpn/{id}", "", ("label", "Office / 2"), ("description", "Back room"), ("expires", "2031-01-01T00:00"))).IsDone.ShouldBeTrue();
        (await VpnsAsync())[0].GetProperty("expires_at").GetDateTimeOffset().UtcDateTime.ShouldBe(new DateTime(2030, 12, 31, 23, 0, 0));

        var file = await rig.SendAsync("accesses", "Configuration", ("id", id));
        (file.Status, file.File, file.IsNeverKept).ShouldBe((HttpStatusCode.OK, "Office---2.ovpn", true));
        file.Text.ShouldContain($"setenv ACCESS {id}");
        rig.Events[0].Action.ShouldBe("uplink.vpn-download");

        (await rig.SendAsync($"accesses/vpn/{id}/delete")).IsDone.ShouldBeTrue();
        (await VpnsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phone_that_cannot_be_asked_is_a_sentence_not_an_empty_list()
    {
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.WrongKey));
        var page = await rig.GetAsync("accesses");
        page.ShouldContain("does not accept the key");
        page.ShouldNotContain("No proxy access yet.");
    }

    Task<PhoneAnswer> Create(params (string, string)[] typed) => rig.SendAsync("accesses/proxy/new", "", typed);

    async Task<JsonElement> AccessAsync(string id) => (await rig.ProxiesAsync()).Single(access => access.GetProperty("id").GetString() == id);

    async Task<IReadOnlyList<JsonElement>> VpnsAsync() =>
        [.. (await rig.AskVendorAsync($"connections/{PhoneRig.Connection}/ovpn-access")).GetProperty("ovpn_accesses").EnumerateArray()];

    static string Password(JsonElement access) => access.GetProperty("auth").GetProperty("password").GetString()!;
}
