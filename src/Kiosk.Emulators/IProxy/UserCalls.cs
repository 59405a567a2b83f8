using System.Globalization;
using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

static class UserCalls
{
    public static Answer Me(Call call) => Answer.Of(new JsonObject
    {
        ["id"] = Account.UserId,
        ["username"] = "seaview",
        ["email"] = "seaview@example.org",
        ["balance"] = call.Account.Balance.ToString("0.00", CultureInfo.InvariantCulture),
        ["display_name"] = call.Account.DisplayName,
        ["telegram"] = call.Account.Telegram,
        ["proxy_prefix"] = call.Account.ProxyPrefix,
        ["api_key_exists"] = true,
    });

    public static Answer UpdateBasicInfo(Call call)
    {
        var body = call.Body("display_name", "telegram", "proxy_prefix");
        var (name, telegram, prefix) = (Call.Text(body, "display_name", least: 1), Call.Text(body, "telegram", least: 1), Call.Text(body, "proxy_prefix", least: 1));
        call.Account.DisplayName = name ?? call.Account.DisplayName;
        call.Account.Telegram = telegram ?? call.Account.Telegram;
        call.Account.ProxyPrefix = prefix ?? call.Account.ProxyPrefix;
        return Answer.Of(new JsonObject
        {
            ["id"] = Account.UserId,
            ["display_name"] = call.Account.DisplayName,
            ["telegram"] = call.Account.Telegram,
            ["proxy_prefix"] = call.Account.ProxyPrefix,
        });
    }

    /// <summary>The key in use stops working.</summary>
    public static Answer NewApiKey(Call call)
    {
        call.Account.ApiKey = call.Account.NewSecret();
        return Answer.Of(new JsonObject { ["api_key"] = call.Account.ApiKey });
    }
}
