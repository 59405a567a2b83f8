using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

/// <summary>The 43 permissions of the vendor's page.</summary>
static class TeamPermissions
{
    static readonly string[] all =
    [
        "airplane_mode_time_edit", "authorization_pin_create", "battery_level_threshold", "connection_change_tariff", "connection_payment", "connection_remove",
        "description_edit", "dns_setting", "enable_unique_ip", "find_device", "fix_lte", "ip_history_view", "logs_download", "macros_url", "name_edit",
        "open_vpn_create", "open_vpn_view", "open_vpn_edit", "open_vpn_remove", "pof_setting", "no_network_reboot", "proxy_create", "proxy_edit", "proxy_remove",
        "proxy_view", "reboot_device", "repeating_ip_view", "rotation_setting", "scheduled_reboot", "sms_control", "tariff_statistic_view",
        "no_network_airplane_toggle_time_edit", "uptime_view", "url_change_ip_create", "url_change_ip_remove", "team_members_edit", "api_key_create",
        "action_link_create", "action_link_view", "action_link_remove", "basic_info_edit", "settings_edit", "connection_control",
    ];

    /// <summary>What is not named stays; a new member has nothing.</summary>
    public static JsonObject Changed(JsonObject? before, JsonObject changes)
    {
        if (changes.FirstOrDefault(c => !all.Contains(c.Key) || changes.Truth(c.Key) is null).Key is { } stranger)
            throw RefusedException.Invalid($"permissions.{stranger}: unknown field, or no boolean");
        var after = new JsonObject();
        foreach (var name in all)
            after[name] = changes.Truth(name) ?? before.Truth(name) ?? false;
        return after;
    }
}
