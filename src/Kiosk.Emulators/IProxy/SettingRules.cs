using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kiosk.Emulators.IProxy;

/// <summary>The 21 settings of the vendor's page: their types, their ranges, what they are at first.</summary>
static class SettingRules
{
    static readonly string[] fingerprints = ["none", "WinXP", "Win78", "Win10", "WinNT", "Nintendo", "FreeBSD", "FreeBSD9", "MacOS", "iOS", ""];

    static readonly (string Name, Func<JsonNode> Default, Func<JsonNode, string?> Complaint)[] all =
    [
        ("prolongation_enabled", () => false, Bool),
        ("dns", () => new JsonArray(), value => List(value, item => item.GetValueKind() == JsonValueKind.String && IPAddress.TryParse(item.GetValue<string>(), out _), "IP addresses")),
        ("telegram_change_ip_notification_enabled", () => false, Bool),
        ("telegram_status_notification_enabled", () => true, Bool),
        ("reboot_cron_string", () => "", value => Text(value, text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 5, "a cron expression")),
        ("low_battery_reboot_threshold", () => 0, value => Number(value, 0, 95)),
        ("no_network_reboot_timeout_seconds", () => 0, value => Whole(value, 0, 3600)),
        ("ip_change_airplane_mode_time_seconds", () => 0, value => Whole(value, 0, 3600)),
        ("no_network_airplane_toggle_timeout_seconds", () => 0, value => Whole(value, 0, 3600)),
        ("tariff_notify_hours_before_expired", () => new JsonArray(), value => List(value, item => Whole(item, 0, int.MaxValue) is null, "hours")),
        ("no_wifi_inet_disable_wifi_timeout_seconds", () => 0, value => Whole(value, 0, 3600)),
        ("no_wifi_connection_reboot_timeout_seconds", () => 0, value => Whole(value, 0, 40_320)),
        ("tcp_fingerprint", () => "", value => Text(value, text => fingerprints.Contains(text), "one of " + string.Join(", ", fingerprints[..^1]))),
        ("ip_change_wait_unique", () => false, Bool),
        ("ip_change_wait_unique_attempts", () => 0, value => Whole(value, 0, 10)),
        ("ip_change_wait_unique_lookbehind_minutes", () => 0, value => Whole(value, 0, 64_800)),
        ("ip_change_enabled", () => false, Bool),
        ("ip_change_interval_minutes", () => 0, value => Whole(value, 0, 1439)),
        ("macros_url", () => "", value => Text(value, text => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal), "a URL")),
        ("app_restart_interval_minutes", () => 0, value => Whole(value, 0, int.MaxValue)),
        ("connection_refresh_interval_minutes", () => 0, value => Whole(value, 0, int.MaxValue)),
    ];

    public static JsonObject Defaults()
    {
        var settings = new JsonObject();
        foreach (var (name, byDefault, _) in all)
            settings[name] = byDefault();
        return settings;
    }

    /// <summary>Changes all that is named, or nothing.</summary>
    public static void Apply(JsonObject changes, JsonObject settings)
    {
        foreach (var (name, value) in changes)
        {
            var rule = all.FirstOrDefault(r => r.Name == name);
            if (rule.Complaint is null)
                throw RefusedException.Invalid($"{name}: unknown field");
            if ((value is null ? "must not be null" : rule.Complaint(value)) is { } complaint)
                throw RefusedException.Invalid($"{name}: {complaint}");
        }

        foreach (var (name, value) in changes)
            settings[name] = value!.DeepClone();
    }

    static string? Bool(JsonNode value) => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? null : "must be a boolean";

    static string? Number(JsonNode value, double least, double most) =>
        value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue(out double number) && number >= least && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"must be a number from {least} to {most}");

    static string? Whole(JsonNode value, int least, int most) =>
        value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue(out int number) && number >= least && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"must be an integer from {least} to {most}");

    /// <summary>Empty switches off.</summary>
    static string? Text(JsonNode value, Func<string, bool> isRight, string what) =>
        value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is var text && (text.Length == 0 || isRight(text)) ? null : $"must be {what}, or empty";

    static string? List(JsonNode value, Func<JsonNode, bool> isRight, string what) =>
        value is JsonArray list && list.All(item => item is not null && isRight(item)) ? null : $"must be a list of {what}";
}
