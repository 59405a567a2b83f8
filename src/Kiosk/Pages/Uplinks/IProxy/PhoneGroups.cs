namespace Kiosk.Pages;

/// <summary>The settings as a person looks for them.</summary>
static class PhoneGroups
{
    public static IReadOnlyList<KeyValuePair<string, string[]>> All { get; } =
    [
        new("Address",
        [
            "ip_change_enabled", "ip_change_interval_minutes", "ip_change_airplane_mode_time_seconds", "ip_change_wait_unique",
            "ip_change_wait_unique_attempts", "ip_change_wait_unique_lookbehind_minutes", "macros_url",
        ]),
        new("Restarts",
        [
            "reboot_cron_string", "low_battery_reboot_threshold", "no_network_reboot_timeout_seconds", "app_restart_interval_minutes",
            "connection_refresh_interval_minutes",
        ]),
        new("Network",
        [
            "dns", "tcp_fingerprint", "no_network_airplane_toggle_timeout_seconds", "no_wifi_inet_disable_wifi_timeout_seconds",
            "no_wifi_connection_reboot_timeout_seconds",
        ]),
        new("Notices",
        [
            "prolongation_enabled", "tariff_notify_hours_before_expired", "telegram_status_notification_enabled",
            "telegram_change_ip_notification_enabled",
        ]),
    ];
}
