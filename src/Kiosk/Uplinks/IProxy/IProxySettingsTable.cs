using System.Text.Json;
using System.Text.Json.Nodes;
using Kiosk.Outbound;
using static Kiosk.Uplinks.IProxy.IProxySettingForm;

namespace Kiosk.Uplinks.IProxy;

/// <summary>The 21 settings of the vendor's page.</summary>
public static class IProxySettingsTable
{
    public static IReadOnlyList<IProxySetting> All { get; } =
    [
        new("prolongation_enabled", Flag),
        new("dns", Addresses),
        new("telegram_change_ip_notification_enabled", Flag),
        new("telegram_status_notification_enabled", Flag),
        new("reboot_cron_string", Cron),
        new("low_battery_reboot_threshold", Number, Most: 95),
        new("no_network_reboot_timeout_seconds", Whole, Most: 3600),
        new("ip_change_airplane_mode_time_seconds", Whole, Most: 3600),
        new("no_network_airplane_toggle_timeout_seconds", Whole, Most: 3600),
        new("tariff_notify_hours_before_expired", Hours),
        new("no_wifi_inet_disable_wifi_timeout_seconds", Whole, Most: 3600),
        // "Up to 7 days", says the page beside 40320: that many minutes. The number is what it checks.
        new("no_wifi_connection_reboot_timeout_seconds", Whole, Most: 40_320),
        new("tcp_fingerprint", Choice) { Choices = ["", "none", "WinXP", "Win78", "Win10", "WinNT", "Nintendo", "FreeBSD", "FreeBSD9", "MacOS", "iOS"] },
        new("ip_change_wait_unique", Flag),
        new("ip_change_wait_unique_attempts", Whole, Most: 10),
        new("ip_change_wait_unique_lookbehind_minutes", Whole, Most: 64_800),
        new("ip_change_enabled", Flag),
        new("ip_change_interval_minutes", Whole, Most: 1439),
        new("macros_url", Url),
        new("app_restart_interval_minutes", Whole),
        new("connection_refresh_interval_minutes", Whole),
    ];

    public static IProxySetting? Find(string name) => All.FirstOrDefault(setting => setting.Name == name);

    /// <summary>The names of what the vendor would refuse.</summary>
    public static IReadOnlyList<string> Refused(IReadOnlyDictionary<string, string> changes) =>
        [.. changes.Where(change => Find(change.Key)?.Allows(change.Value) is not true).Select(change => change.Key)];

    /// <summary>As texts; what is null or absent is missing.</summary>
    internal static IReadOnlyDictionary<string, string> Read(JsonElement settings) => All
        .Select(setting => (setting.Name, Text: Text(settings.Member(setting.Name), setting.Form)))
        .Where(pair => pair.Text is not null)
        .ToDictionary(pair => pair.Name, pair => pair.Text!, StringComparer.Ordinal); // filtered

    /// <exception cref="ArgumentException">Something is not allowed.</exception>
    internal static JsonObject Write(IReadOnlyDictionary<string, string> changes) => Refused(changes) is { Count: > 0 } refused
        ? throw new ArgumentException($"Not allowed: {string.Join(", ", refused)}.", nameof(changes))
        : new JsonObject(changes.Select(change => KeyValuePair.Create(change.Key, (JsonNode?)Find(change.Key)!.ToJson(change.Value)))); // it is allowed

    static string? Text(JsonElement value, IProxySettingForm form) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => item.AsText()).OfType<string>()),
        JsonValueKind.Object => "",
        _ when form is Flag => LooseText.Flag(value.AsText() ?? "") switch { true => "true", false => "false", null => null },
        _ => value.AsText(),
    };
}
