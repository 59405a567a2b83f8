namespace Kiosk.Pages;

/// <summary>The permissions as a person looks for them: all of the vendor's, each once.</summary>
static class TeamPermissions
{
    public static IReadOnlyList<KeyValuePair<string, string[]>> Groups { get; } =
    [
        new("See", ["ip_history_view", "repeating_ip_view", "uptime_view", "tariff_statistic_view", "logs_download", "sms_control"]),
        new("Phone", ["connection_control", "reboot_device", "find_device", "fix_lte"]),
        new("Settings",
        [
            "settings_edit", "basic_info_edit", "name_edit", "description_edit", "rotation_setting", "airplane_mode_time_edit", "enable_unique_ip",
            "no_network_airplane_toggle_time_edit", "no_network_reboot", "scheduled_reboot", "battery_level_threshold", "dns_setting", "pof_setting", "macros_url",
        ]),
        new("Accesses",
        [
            "proxy_view", "proxy_create", "proxy_edit", "proxy_remove", "open_vpn_view", "open_vpn_create", "open_vpn_edit", "open_vpn_remove",
            "action_link_view", "action_link_create", "action_link_remove", "url_change_ip_create", "url_change_ip_remove",
        ]),
        new("Account",
        [
            "connection_payment", "connection_change_tariff", "connection_remove", "team_members_edit", "api_key_create", "authorization_pin_create",
        ]),
    ];
}
