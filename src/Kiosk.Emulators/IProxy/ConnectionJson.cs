using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

/// <summary>A connection as the vendor's page prints it, with what live answers have besides.</summary>
static class ConnectionJson
{
    public static JsonObject Of(Connection connection, DateTimeOffset now)
    {
        var answer = new JsonObject
        {
            ["id"] = connection.Id,
            ["basic_info"] = new JsonObject
            {
                ["name"] = connection.Name,
                ["description"] = connection.Description,
                ["created_at"] = connection.CreatedAt.Rfc3339,
                ["updated_at"] = connection.UpdatedAt.Rfc3339,
                ["server_geo"] = new JsonObject { ["country"] = connection.Country, ["city"] = connection.City },
                ["is_onboarding"] = false,
                ["user_id"] = Account.UserId,
                ["server_id"] = connection.ServerId,
                ["c_fqdn"] = $"{connection.Id.ToLowerInvariant()}.fxdx.example",
                ["api_key_exists"] = connection.ApiKey is not null,
            },
            ["shared_users"] = new JsonArray(
            [
                .. connection.Team.Select(t => (JsonNode?)new JsonObject { ["email"] = t.Key, ["permissions"] = t.Value.DeepClone() }),
            ]),
        };
        if (connection.PlanAt(now) is { } plan)
        {
            answer["plan_info"] = new JsonObject
            {
                ["active_plan"] = Of(plan),
                ["features"] = new JsonObject { ["max_ip_links_per_connection"] = ActionLinkCalls.Most },
            };
        }

        answer["settings"] = connection.Settings.DeepClone();
        if (connection.Paired)
            answer["app_data"] = App(connection, now);
        return answer;
    }

    public static JsonObject Of(ActivePlan plan) => new()
    {
        ["id"] = plan.Plan.Id,
        ["started_at"] = plan.StartedAt.Rfc3339,
        ["expires_at"] = plan.ExpiresAt.Rfc3339,
    };

    static JsonObject App(Connection connection, DateTimeOffset now) => new()
    {
        ["device_info"] = new JsonObject
        {
            ["is_root"] = false,
            ["manufacturer"] = "Samsung",
            ["model"] = "SM-A236B",
            ["android_version"] = "14",
            ["system_fingerprint"] = "6e1334d2",
            ["system_device_id"] = "397ff68",
            ["voice_assist_configured"] = true,
            ["mobile_data_always_on"] = true,
            ["owner_mode_enabled"] = false,
            ["ip_public"] = new JsonObject { ["ipv4"] = connection.Phone.Ip, ["ipv6"] = connection.Phone.Ipv6 },
        },
        ["app_id"] = "com.iproxy.android",
        ["app_version"] = "574",
        ["app_version_patch"] = "1",
        ["build_number"] = "57401",
        ["agent_setup_complete"] = false,
        ["ready_to_change_ip"] = true,
        ["wifi_split_enabled"] = false,
        ["last_activity_at"] = connection.Phone.LastActivity(now).Rfc3339,
        ["installation_id"] = $"phone-{connection.Id}",
        ["ip_city"] = "Warsaw",
    };
}
