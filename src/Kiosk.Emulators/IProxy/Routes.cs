using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

/// <summary>The vendor's page, call by call. Both spellings answer: <c>connection</c> counts as <c>connections</c>.</summary>
static class Routes
{
    public const string Link = "GET actionlinks/do/{}/{}";

    public const string Root = "/api/console/v1/";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "me", UserCalls.Me),
        new("POST", "me/update-basic-info", UserCalls.UpdateBasicInfo),
        new("POST", "me/api-key", UserCalls.NewApiKey),
        new("POST", "connections", ConnectionCalls.Create),
        new("GET", "connections/{}", ConnectionCalls.Get),
        new("GET", "connections", ConnectionCalls.List),
        new("POST", "connections/{}/update-basic-info", ConnectionCalls.UpdateBasicInfo),
        new("POST", "connections/{}/update-settings", ConnectionCalls.UpdateSettings),
        new("POST", "connections/{}/team-access/modify", ConnectionCalls.ModifyTeam),
        new("POST", "connections/{}/team-access/remove", ConnectionCalls.RemoveTeam),
        new("POST", "connections/{}/change-plan", PlanCalls.Change),
        new("DELETE", "connections/{}", ConnectionCalls.Delete),
        new("GET", "connections/{}/sms-history", ConnectionCalls.SmsHistory),
        new("POST", "connections/{}/command-push", CommandCalls.Push),
        new("GET", "connections-status", ConnectionCalls.Statuses),
        new("POST", "connections/{}/prolongate-plan", PlanCalls.Prolongate),
        new("POST", "connections/{}/pin-code", ConnectionCalls.PinCode),
        new("POST", "connections/{}/api-key", ConnectionCalls.NewApiKey),
        new("POST", "recreate-connection", ConnectionCalls.Recreate),
        new("POST", "connections/{}/proxy-access", ProxyAccessCalls.Create),
        new("POST", "connections/{}/proxy-access/{}/update", ProxyAccessCalls.Update),
        new("GET", "connections/{}/proxy-access", ProxyAccessCalls.List),
        new("GET", "proxy-access", ProxyAccessCalls.ListAll),
        new("DELETE", "connections/{}/proxy-access/{}", ProxyAccessCalls.Delete),
        new("POST", "connections/{}/ovpn-access", VpnAccessCalls.Create),
        new("GET", "connections/{}/ovpn-access", VpnAccessCalls.List),
        new("GET", "ovpn-access", VpnAccessCalls.ListAll),
        new("GET", "connections/{}/ovpn-access/{}/config", VpnAccessCalls.Config),
        new("POST", "connections/{}/ovpn-access/{}/update", VpnAccessCalls.Update),
        new("DELETE", "connections/{}/ovpn-access/{}", VpnAccessCalls.Delete),
        new("GET", "connections/{}/traffic/by-day", StatisticsCalls.ByDay),
        new("GET", "connections/{}/traffic/by-hour-port", StatisticsCalls.ByHourAndPort),
        new("GET", "connections/{}/uptime", StatisticsCalls.Uptime),
        new("GET", "connections/{}/ip-history", StatisticsCalls.IpHistory),
        new("POST", "connections/{}/actionlinks", ActionLinkCalls.Create),
        new("GET", "connections/{}/actionlinks", ActionLinkCalls.List),
        new("GET", "actionlinks", ActionLinkCalls.ListAll),
        new("DELETE", "connections/{}/actionlinks/{}", ActionLinkCalls.Delete),
        new("GET", "actionlinks/do/{}/{}", ActionLinkCalls.Do),
    ];

    public static (Route Route, IReadOnlyList<string> Ids)? Find(Incoming request)
    {
        var isLink = request.Path.StartsWith(ActionLinkCalls.Root, StringComparison.Ordinal);
        if (!isLink && !request.Path.StartsWith(Root, StringComparison.Ordinal))
            return null;
        var path = (isLink ? request.Path[1..] : request.Path[Root.Length..]).TrimEnd('/').Split('/');
        path[0] = path[0] switch { "connection" => "connections", "connection-status" => "connections-status", var first => first };
        foreach (var route in All)
        {
            if (route.Match(request.Method, path) is { } ids && isLink == (route.Name == Link))
                return (route, ids);
        }

        return null;
    }
}
