using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

static class IProxyConnectionReader
{
    /// <summary>Null for a row without an id.</summary>
    public static IProxyConnection? Read(JsonElement row)
    {
        if (row.Text("id") is not { } id)
            return null;
        var (info, plan) = (row.Member("basic_info"), row.Member("plan_info"));
        return new IProxyConnection(id, info.Text("name") ?? id)
        {
            Description = info.Text("description"),
            CreatedAt = info.Moment("created_at"),
            UpdatedAt = info.Moment("updated_at"),
            Country = info.Member("server_geo").Text("country"),
            City = info.Member("server_geo").Text("city"),
            ServerId = info.Text("server_id"),
            UserId = info.Text("user_id"),
            Team = [.. row.Objects("shared_users").Select(Member).OfType<IProxyTeamMember>()],
            Plan = IProxyPlan.Of(plan.Member("active_plan")),
            MostLinks = plan.Member("features").Whole("max_ip_links_per_connection"),
            Settings = IProxySettingsTable.Read(row.Member("settings")),
            Phone = Phone(row.Member("app_data")),
        };
    }

    /// <summary>Null without an address.</summary>
    public static IProxyTeamMember? Member(JsonElement row) => row.Text("email") is { } email
        ? new IProxyTeamMember(email, Permissions(row.Member("permissions")))
        : null;

    static Dictionary<string, bool> Permissions(JsonElement permissions) => permissions.ValueKind is JsonValueKind.Object
        ? permissions.EnumerateObject().Select(p => p.Name).Distinct(StringComparer.Ordinal)
            .Where(name => permissions.Flag(name) is not null)
            .ToDictionary(name => name, name => permissions.Flag(name) is true, StringComparer.Ordinal)
        : [];

    static IProxyPhone? Phone(JsonElement app)
    {
        if (app.ValueKind is not JsonValueKind.Object || !app.IsTruthy())
            return null;
        var device = app.Member("device_info");
        var (version, patch) = (app.Text("app_version"), app.Text("app_version_patch"));
        return new IProxyPhone
        {
            Manufacturer = device.Text("manufacturer"),
            Model = device.Text("model"),
            AndroidVersion = device.Text("android_version"),
            AppVersion = version is not null && patch is not null ? $"{version}.{patch}" : version,
            BuildNumber = app.Text("build_number"),
            IsRoot = device.Flag("is_root"),
            VoiceAssistConfigured = device.Flag("voice_assist_configured"),
            MobileDataAlwaysOn = device.Flag("mobile_data_always_on"),
            OwnerModeEnabled = device.Flag("owner_mode_enabled"),
            SetupComplete = app.Flag("agent_setup_complete"),
            ReadyToChangeIp = app.Flag("ready_to_change_ip"),
            WifiSplitEnabled = app.Flag("wifi_split_enabled"),
            LastActivityAt = app.Moment("last_activity_at"),
            Ipv4 = device.Member("ip_public").Text("ipv4"),
            Ipv6 = device.Member("ip_public").Text("ipv6"),
            City = app.Text("ip_city"),
        };
    }
}
