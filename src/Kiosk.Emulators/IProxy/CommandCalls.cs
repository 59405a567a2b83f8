using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

/// <summary>Commands reach the phone a little later; the answer only says that they are on their way.</summary>
static class CommandCalls
{
    static readonly string[] actions =
    [
        "refresh_fingerprint", "refresh", "reboot", "changeip", "fix_lte", "toggle_proxy", "find_my_device", "debug_report", "upgrade_app", "speed_test",
    ];

    public static Answer Push(Call call)
    {
        var connection = call.Connection;
        var body = call.Request.Json ?? throw RefusedException.Invalid("body: must be a JSON object");
        var action = Call.Needed(body, "action");
        if (!actions.Contains(action))
            throw RefusedException.Invalid($"action: must be one of {string.Join(", ", actions)}");
        var enabled = action == "toggle_proxy"
            ? body.Child("toggle_proxy_params").Truth("enabled") ?? throw RefusedException.Invalid("toggle_proxy_params.enabled: is required")
            : (bool?)null;
        return Send(call.Account, connection, new IProxyCommand(connection.Id, action, enabled, ByLink: false, call.Now));
    }

    public static Answer Send(Account account, Connection connection, IProxyCommand command)
    {
        account.Commands.Add(command);
        switch (command.Action)
        {
            case "changeip":
                connection.Phone.ChangeAddress(command.At, account.Settings.ChangeIpTakes);
                break;
            case "reboot":
                connection.Phone.Reboot(command.At, account.Settings.RebootTakes);
                break;
            case "toggle_proxy" when connection.Phone.IsUp:
                connection.Phone.ProxiesEnabled = command.Enabled == true;
                break;
        }

        return Answer.Of(new JsonObject { ["message"] = $"{command.Action} command has been sent" });
    }
}
