using System.Net;
using Kiosk.Uplinks;
using Microsoft.Data.Sqlite;

namespace Kiosk.Tests.Pages.Uplinks.IProxy;

public sealed class ConnectionChangeTests
{
    [Fact]
    public async Task A_second_tap_on_delete_gets_the_first_ones_answer()
    {
        await using var rig = await PhoneRig.StartAsync(PhoneRig.Spare);
        var page = await rig.GetAsync("account/delete");
        for (var tap = 0; tap < 2; tap++)
            (await rig.SendAsync(page, "account/delete", "", ("reason", "mistake"), ("again", "Spare phone"))).Next.ShouldContain("The connection is deleted.");
        rig.Events.Count(entry => entry.Action == "uplink.connection-delete").ShouldBe(1);
    }

    [Fact]
    public async Task A_second_tap_on_move_gets_the_first_ones_answer()
    {
        await using var rig = await PhoneRig.StartAsync();
        var page = await rig.GetAsync("account/recreate");
        for (var tap = 0; tap < 2; tap++)
            (await MoveAsync(rig, page)).Next.ShouldContain("This uplink follows it from now on");
        rig.Vendor.Calls.CountOf("POST recreate-connection").ShouldBe(1);
    }

    [Fact]
    public async Task A_move_that_cannot_be_saved_shows_the_new_number()
    {
        await using var rig = await PhoneRig.StartAsync();
        var page = await rig.GetAsync("account/recreate");
        using (var database = new SqliteConnection($"Data Source={Path.Combine(rig.Kiosk.Folder, "kiosk.db")};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "CREATE TRIGGER full BEFORE INSERT ON settings BEGIN SELECT RAISE(ABORT, 'no room'); END";
            command.ExecuteNonQuery();
        }

        var moved = await MoveAsync(rig, page);

        rig.Kiosk.Get<UplinkList>().Find(PhoneRig.Uplink)!.Target.ShouldBe(PhoneRig.Connection);
        moved.Next.ShouldContain("could not be saved here");
        moved.Next.ShouldContain(rig.Vendor.ConnectionIds.Single(id => id != PhoneRig.Spare));
        (rig.Events[0].Action, rig.Events[0].Outcome).ShouldBe(("uplink.connection-recreate", "ok"));
    }

    [Fact]
    public async Task Every_page_of_an_uplink_without_key_is_a_sentence()
    {
        await using var rig = await PhoneRig.StartAsync();
        var form = await rig.GetAsync("account/keys/pin");
        rig.Kiosk.Get<Kiosk.Settings.UplinkSettings>().Save(0, new Dictionary<string, string?> { ["Key"] = null }, "desk").ShouldBeEmpty();
        foreach (var page in new[]
        {
            "accesses", "accesses/proxy/new", "accesses/proxy/x", "accesses/vpn/new", "accesses/vpn/x", "accesses/vpn/x/delete", "phone", "phone/name", "links", "links/x/delete",
            "account", "account/prolong", "account/plan", "account/team/new", "account/team/a@b.example", "account/team/a@b.example/remove", "account/keys/pin",
            "account/keys/connection-key", "account/keys/account-key", "account/connections/new", "account/recreate", "account/delete", "account/messages",
        })
        {
            await rig.GetAsync(page);
            var fresh = form.Replace(KeyIn(form), Guid.NewGuid().ToString(), StringComparison.Ordinal);
            var sent = await rig.SendAsync(fresh, page, "", ("tick", "true"), ("again", "x"), ("label", "x"), ("email", "a@b.example"), ("permissions", "find_device"), ("act", "reboot"));
            sent.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.MethodNotAllowed);
        }

        rig.Vendor.Calls.CountOf("POST me/api-key").ShouldBe(0);
    }

    static Task<PhoneAnswer> MoveAsync(PhoneRig rig, string page) =>
        rig.SendAsync(page, "account/recreate", "", ("label", "Lobby again"), ("server", "vip7"), ("again", "Lobby phone"));

    static string KeyIn(string page) => System.Text.RegularExpressions.Regex.Match(page, "name=\"key\" value=\"([^\"]+)").Groups[1].Value;
}
