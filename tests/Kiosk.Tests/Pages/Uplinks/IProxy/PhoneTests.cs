using System.Text.Json;
using Kiosk.Emulators.Uplinks;
using Kiosk.Pages;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Tests.Pages.Uplinks.IProxy;

public sealed class PhoneTests : IAsyncLifetime
{
    const string Update = "POST connections/{}/update-settings";

    PhoneRig rig = null!; // started before the test

    public async ValueTask InitializeAsync() => rig = await PhoneRig.StartAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Changes_are_shown_then_sent_and_only_they()
    {
        await rig.AskVendorAsync($"connections/{PhoneRig.Connection}/update-settings", new { dns = new[] { "192.0.2.1", "192.0.2.2" }, app_restart_interval_minutes = 30 });
        (string, string)[] typed =
        [
            ("dns", "192.0.2.1,192.0.2.2"), ("app_restart_interval_minutes", "30"), ("telegram_status_notification_enabled", "true"),
            ("ip_change_enabled", "true"), ("ip_change_interval_minutes", "45"), ("low_battery_reboot_threshold", "12.5"), ("reboot_cron_string", "30 3 * * *"),
        ];
        var asked = await rig.SendAsync("phone", "", typed);
        asked.Text.ShouldContain("Send these changes to the phone?");
        asked.Text.ShouldContain("<b>45</b> <span class=\"dim\">(now off)");
        asked.Text.ShouldNotContain("Name servers");
        rig.Vendor.Calls.CountOf(Update).ShouldBe(1, "the test's own");

        var page = await rig.SendAsync("phone", "Send", [.. typed, ("key", $"{Guid.NewGuid()}")]);
        page.Next.ShouldContain("The changes are saved at iProxy.");
        rig.Events[0].Detail.ShouldBe("reboot_cron_string, low_battery_reboot_threshold, ip_change_enabled, ip_change_interval_minutes");
        var settings = await SettingsAsync();
        settings.GetProperty("ip_change_interval_minutes").GetInt32().ShouldBe(45);
        settings.GetProperty("low_battery_reboot_threshold").GetDouble().ShouldBe(12.5);
        settings.GetProperty("telegram_status_notification_enabled").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("ip_change_interval_minutes", "1440", "a whole number from 0 to 1439")]
    [InlineData("low_battery_reboot_threshold", "96", "a number from 0 to 95")]
    [InlineData("app_restart_interval_minutes", "often", "a whole number, 0 or more")]
    [InlineData("dns", "10.0.0", "IP addresses")]
    [InlineData("reboot_cron_string", "at night", "five fields")]
    [InlineData("macros_url", "ftp://example.org", "https://")]
    public async Task A_value_out_of_its_range_is_refused_beside_its_field_and_never_sent(string setting, string value, string sentence)
    {
        foreach (var handler in new[] { "", "Send" })
        {
            var refused = await rig.SendAsync("phone", handler, (setting, value), ("tcp_fingerprint", "Win10"), ("key", $"{Guid.NewGuid()}"));
            refused.Text.ShouldContain(sentence);
            refused.Text.ShouldContain($"value=\"{value}\"");
            refused.Text.ShouldContain("<option value=\"Win10\" selected");
        }

        rig.Vendor.Calls.CountOf(Update).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_typed_stays_when_iProxy_is_silent_and_on_the_way_back_from_the_question()
    {
        var page = await rig.GetAsync("phone");
        (await rig.SendAsync(page, "phone", "Edit", ("ip_change_interval_minutes", "77"))).Text.ShouldContain("value=\"77\"");
        await rig.Vendor.StopAsync();
        var away = await rig.SendAsync(page, "phone", "", ("ip_change_interval_minutes", "77"));
        away.Text.ShouldContain("value=\"77\"");
        away.Text.ShouldContain("iProxy cannot be reached from here.");
    }

    [Fact]
    public async Task Nothing_changed_is_nothing_sent()
    {
        (await rig.SendAsync("phone", "", ("telegram_status_notification_enabled", "true"))).Text.ShouldContain("Nothing was sent.");
        rig.Vendor.Calls.CountOf(Update).ShouldBe(0);
    }

    [Fact]
    public async Task The_phone_gets_another_name()
    {
        (await rig.SendAsync("phone/name", "", ("label", ""), ("description", "By the window"))).Text.ShouldContain("Give the connection a name.");
        (await rig.SendAsync("phone/name", "", ("label", "Bar phone"), ("description", "By the window"))).IsDone.ShouldBeTrue();
        var basic = (await rig.AskVendorAsync($"connections/{PhoneRig.Connection}")).GetProperty("basic_info");
        (basic.GetProperty("name").GetString(), basic.GetProperty("description").GetString()).ShouldBe(("Bar phone", "By the window"));
    }

    [Fact]
    public async Task A_refusal_of_iProxy_is_told_in_its_words()
    {
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.ErrorInside) { Calls = [Update] });
        var refused = await rig.SendAsync("phone", "Send", ("dns", "192.0.2.7"), ("key", $"{Guid.NewGuid()}"));
        refused.Text.ShouldContain("iProxy refused");
        refused.Text.ShouldContain("192.0.2.7");
        rig.Events[0].ShouldSatisfyAllConditions(entry => entry.Outcome.ShouldBe("failed"), entry => entry.Detail.ShouldBe("Refused"));
    }

    [Fact]
    public void Every_setting_is_in_one_group() =>
        PhoneGroups.All.SelectMany(group => group.Value).Order().ShouldBe(IProxySettingsTable.All.Select(setting => setting.Name).Order());

    async Task<JsonElement> SettingsAsync() => (await rig.AskVendorAsync($"connections/{PhoneRig.Connection}")).GetProperty("settings");
}
