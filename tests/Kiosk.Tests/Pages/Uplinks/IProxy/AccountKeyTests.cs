using Kiosk.Emulators.Uplinks;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Pages.Uplinks.IProxy;

public sealed class AccountKeyTests
{
    const string Page = "account/keys/account-key";

    [Fact]
    public async Task A_new_key_is_saved_for_every_uplink_of_the_account_and_shown_nowhere()
    {
        await using var rig = await PhoneRig.StartAsync();
        rig.Save(1, "Spare phone", PhoneRig.Spare);
        var old = rig.Vendor.ApiKey;
        var done = await rig.SendAsync(Page, "", ("tick", "true"));
        done.Next.ShouldContain("for all 2 uplinks of this account");
        rig.Vendor.ApiKey.ShouldNotBe(old);
        done.Next.ShouldNotContain(rig.Vendor.ApiKey);
        rig.Kiosk.Get<UplinkList>().All.ShouldAllBe(uplink => uplink.Key == rig.Vendor.ApiKey);
        (await rig.GetAsync("account")).ShouldContain("15.89");
        // Sealed: the database file holds neither.
        foreach (var file in Directory.GetFiles(rig.Kiosk.Folder, "kiosk.db*"))
            Text(file).ShouldNotContain(rig.Vendor.ApiKey);
    }

    [Fact]
    public async Task A_key_that_is_set_elsewhere_is_not_replaced_here()
    {
        await using var rig = await PhoneRig.StartAsync(PhoneRig.Connection, "--Uplinks:0:Key=emulated-iproxy-key");
        (await rig.GetAsync(Page)).ShouldContain("is set by the environment");
        (await rig.SendAsync(await rig.GetAsync("account/keys/pin"), Page, "", ("tick", "true"))).Text.ShouldContain("is set by the environment");
        rig.Vendor.Calls.CountOf("POST me/api-key").ShouldBe(0);
    }

    [Fact]
    public async Task A_lost_answer_says_what_to_do_if_the_key_was_replaced()
    {
        await using var rig = await PhoneRig.StartAsync();
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.CutBody) { Calls = ["POST me/api-key"] });
        (await rig.SendAsync(Page, "", ("tick", "true"))).Text.ShouldContain("The key may have been replaced all the same.");
        rig.Events[0].Outcome.ShouldBe("unknown");
    }

    [Fact]
    public async Task A_key_that_cannot_be_saved_is_shown_as_it_would_be_lost()
    {
        await using var rig = await PhoneRig.StartAsync();
        using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(rig.Kiosk.Folder, "kiosk.db")};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText =
                """
                CREATE TRIGGER full BEFORE INSERT ON settings BEGIN SELECT RAISE(ABORT, 'no room'); END;
                CREATE TRIGGER fuller BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no room'); END
                """;
            command.ExecuteNonQuery();
        }

        var shown = await rig.SendAsync(Page, "", ("tick", "true"));
        shown.Text.ShouldContain("it could not be saved here");
        shown.Text.ShouldContain(rig.Vendor.ApiKey);
        rig.Log.All.ShouldAllBe(line => !line.Contains(rig.Vendor.ApiKey));
    }

    static string Text(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
