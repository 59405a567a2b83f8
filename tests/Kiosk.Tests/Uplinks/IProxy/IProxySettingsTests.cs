using Kiosk.Localization;
using Kiosk.Uplinks.IProxy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using static Kiosk.Tests.Uplinks.IProxy.IProxyRig;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>The table against the emulator's own reading of the vendor's page.</summary>
public sealed class IProxySettingsTests
{
    [Fact]
    public async Task The_table_has_the_21_settings_of_a_connection()
    {
        await using var rig = await StartAsync();

        var connection = await rig.Of<IProxyConnections>().GetAsync(rig.Account, Lobby, default);

        IProxySettingsTable.All.Count.ShouldBe(21);
        connection.Settings.Keys.ShouldBe(IProxySettingsTable.All.Select(setting => setting.Name));
        IProxySettingsTable.Refused(connection.Settings).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_vendor_takes_both_ends_of_every_range_and_off()
    {
        await using var rig = await StartAsync();
        foreach (var setting in IProxySettingsTable.All)
        {
            string[] ends = setting.Form is IProxySettingForm.Flag ? ["true"] : [$"{setting.Least}", $"{setting.Most}", .. setting.Choices];
            foreach (var value in ends.Where(setting.Allows).Append(setting.Off))
            {
                var after = await rig.Of<IProxyConnections>().UpdateSettingsAsync(rig.Account, Lobby, new Dictionary<string, string> { [setting.Name] = value }, default);
                after[setting.Name].ShouldBe(value, setting.Name);
            }
        }
    }

    [Theory]
    [InlineData("prolongation_enabled", "true", "maybe")]
    [InlineData("dns", "1.1.1.1, 2606:4700::1111", "1.1.1.1, dns.example")]
    [InlineData("dns", "", "127.1")]
    [InlineData("reboot_cron_string", "30 */3 * * *", "30 25 * * *")]
    [InlineData("reboot_cron_string", "0,30 4-6 1 1 0", "* * * *")]
    [InlineData("reboot_cron_string", "", "@daily")]
    [InlineData("reboot_cron_string", "*/15 * * * 7", "*/0 * * * *")]
    [InlineData("low_battery_reboot_threshold", "12.5", "95.5")]
    [InlineData("low_battery_reboot_threshold", "0", "-1")]
    [InlineData("no_network_reboot_timeout_seconds", "3600", "3601")]
    [InlineData("no_network_reboot_timeout_seconds", "0", "1.5")]
    [InlineData("no_wifi_connection_reboot_timeout_seconds", "40320", "40321")]
    [InlineData("tariff_notify_hours_before_expired", "2, 12, 48", "2, x")]
    [InlineData("tcp_fingerprint", "Win10", "win10")]
    [InlineData("ip_change_wait_unique_attempts", "10", "11")]
    [InlineData("ip_change_wait_unique_lookbehind_minutes", "64800", "64801")]
    [InlineData("ip_change_interval_minutes", "1439", "1440")]
    [InlineData("macros_url", "https://trigger.example/x", "javascript:alert(1)")]
    [InlineData("macros_url", "", "trigger")]
    [InlineData("app_restart_interval_minutes", "60", "")]
    public async Task What_is_out_of_range_is_not_sent(string name, string good, string bad)
    {
        await using var rig = await StartAsync();
        var connections = rig.Of<IProxyConnections>();

        var after = await connections.UpdateSettingsAsync(rig.Account, Lobby, new Dictionary<string, string> { [name] = good }, default);
        rig.Vendor.Calls.Clear();
        var changes = new Dictionary<string, string> { [name] = bad, ["ip_change_enabled"] = "true" };

        after[name].ShouldBe(good);
        IProxySettingsTable.Refused(changes).ShouldBe([name]);
        (await Should.ThrowAsync<ArgumentException>(connections.UpdateSettingsAsync(rig.Account, Lobby, changes, default))).Message.ShouldNotContain(bad.Length > 0 ? bad : "\0");
        rig.Vendor.Calls.Total.ShouldBe(0);
    }

    [Fact]
    public void A_setting_nobody_knows_is_refused() =>
        IProxySettingsTable.Refused(new Dictionary<string, string> { ["turbo"] = "1" }).ShouldBe(["turbo"]);

    [Fact]
    public void Every_form_has_a_sentence()
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var localizer = services.GetRequiredService<IStringLocalizer<Errors>>();
        foreach (var form in Enum.GetNames<IProxySettingForm>())
            localizer[$"IProxySetting.{form}", 0, 10].ResourceNotFound.ShouldBeFalse(form);
    }
}
