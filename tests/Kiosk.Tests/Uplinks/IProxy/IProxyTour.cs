using Kiosk.Uplinks.IProxy;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>Every call of the vendor's page: what it needs first, and then the call alone.</summary>
static class IProxyTour
{
    public const string Canary = "C4nary";

    static readonly IProxyPeriod Week = new(new DateTimeOffset(2026, 5, 25, 0, 0, 0, TimeSpan.FromHours(3)), new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    static readonly IProxyAccessChange Proxy = new() { Service = "socks5", AuthType = "userpass", Login = "guest", Password = $"{Canary}-password" };

    public static IReadOnlyDictionary<string, Func<IProxyRig, Task<Func<Task>>>> Stops { get; } = new Dictionary<string, Func<IProxyRig, Task<Func<Task>>>>
    {
        ["GET me"] = rig => At(() => rig.Of<IProxyAccount>().MeAsync(rig.Account, default)),
        ["POST me/update-basic-info"] = rig => At(() => rig.Of<IProxyAccount>().UpdateAsync(rig.Account, "Seaview", null, null, default)),
        ["POST me/api-key"] = rig => At(() => rig.Of<IProxyAccount>().NewKeyAsync(rig.Account, default)),
        ["POST connections"] = rig => At(() => rig.Of<IProxyConnections>().CreateAsync(rig.Account, new IProxyNewConnection("Bar"), default)),
        ["GET connections/{}"] = rig => At(() => rig.Of<IProxyConnections>().GetAsync(rig.Account, IProxyRig.Lobby, default)),
        ["GET connections"] = rig => At(() => rig.Of<IProxyConnections>().ListAsync(rig.Account, default)),
        ["POST connections/{}/update-basic-info"] = rig => At(() => rig.Of<IProxyConnections>().RenameAsync(rig.Account, IProxyRig.Lobby, "Lobby", "by the door", default)),
        ["POST connections/{}/update-settings"] = rig => At(() => rig.Of<IProxyConnections>().UpdateSettingsAsync(rig.Account, IProxyRig.Lobby, new Dictionary<string, string> { ["dns"] = "1.1.1.1", ["macros_url"] = $"https://hook.example/{Canary}" }, default)),
        ["POST connections/{}/team-access/modify"] = rig => At(() => rig.Of<IProxyTeam>().ModifyAsync(rig.Account, IProxyRig.Lobby, "a@example.org", new Dictionary<string, bool> { ["find_device"] = true }, default)),
        ["POST connections/{}/team-access/remove"] = async rig =>
        {
            await rig.Of<IProxyTeam>().ModifyAsync(rig.Account, IProxyRig.Lobby, "b@example.org", new Dictionary<string, bool>(), default);
            return () => rig.Of<IProxyTeam>().RemoveAsync(rig.Account, IProxyRig.Lobby, "b@example.org", default);
        },
        ["POST connections/{}/change-plan"] = async rig =>
        {
            var plan = await PlanAsync(rig);
            return () => rig.Of<IProxyPlans>().ChangeAsync(rig.Account, IProxyRig.Lobby, plan, "BNyW1yBaln", "EMULATED10", default);
        },
        ["DELETE connections/{}"] = async rig =>
        {
            var made = await rig.Of<IProxyConnections>().CreateAsync(rig.Account, new IProxyNewConnection("Bar"), default);
            return () => rig.Of<IProxyConnections>().DeleteAsync(rig.Account, made.Id, "mistake", default);
        },
        ["GET connections/{}/sms-history"] = rig =>
        {
            rig.Vendor.ReceiveSms(IProxyRig.Lobby, "Bank", $"Your code is {Canary}-sms");
            return At(() => rig.Of<IProxySms>().HistoryAsync(rig.Account, IProxyRig.Lobby, default));
        },
        ["POST connections/{}/command-push"] = rig => At(() => rig.Of<IProxyCommands>().PushAsync(rig.Account, IProxyRig.Lobby, IProxyAction.Refresh, default)),
        ["GET connections-status"] = rig => At(() => rig.Of<IProxyStatuses>().ListAsync(rig.Account, byPerson: true, default)),
        ["POST connections/{}/prolongate-plan"] = async rig =>
        {
            var plan = await PlanAsync(rig);
            return () => rig.Of<IProxyPlans>().ProlongAsync(rig.Account, IProxyRig.Lobby, plan, 30, coupon: null, default);
        },
        ["POST connections/{}/pin-code"] = rig => At(() => rig.Of<IProxyPairing>().NewPinAsync(rig.Account, IProxyRig.Lobby, default)),
        ["POST connections/{}/api-key"] = rig => At(() => rig.Of<IProxyPairing>().NewKeyAsync(rig.Account, IProxyRig.Lobby, default)),
        ["POST recreate-connection"] = async rig =>
        {
            var made = await rig.Of<IProxyConnections>().CreateAsync(rig.Account, new IProxyNewConnection("Bar"), default);
            rig.Vendor.SetPlan(made.Id, 20);
            return () => rig.Of<IProxyConnections>().RecreateAsync(rig.Account, new IProxyRecreation(made.Id, "Bar again", "server9"), default);
        },
        ["POST connections/{}/proxy-access"] = rig => At(() => rig.Of<IProxyAccesses>().CreateAsync(rig.Account, IProxyRig.Lobby, Proxy, default)),
        ["POST connections/{}/proxy-access/{}/update"] = async rig =>
        {
            var made = await rig.Of<IProxyAccesses>().CreateAsync(rig.Account, IProxyRig.Lobby, Proxy, default);
            return () => rig.Of<IProxyAccesses>().UpdateAsync(rig.Account, IProxyRig.Lobby, made.Id, new IProxyAccessChange { Password = $"{Canary}-other" }, default);
        },
        ["GET connections/{}/proxy-access"] = rig => At(() => rig.Of<IProxyAccesses>().ListAsync(rig.Account, IProxyRig.Lobby, default)),
        ["GET proxy-access"] = rig => At(() => rig.Of<IProxyAccesses>().ListAllAsync(rig.Account, default)),
        ["DELETE connections/{}/proxy-access/{}"] = async rig =>
        {
            var made = await rig.Of<IProxyAccesses>().CreateAsync(rig.Account, IProxyRig.Lobby, Proxy, default);
            return () => rig.Of<IProxyAccesses>().DeleteAsync(rig.Account, IProxyRig.Lobby, made.Id, default);
        },
        ["POST connections/{}/ovpn-access"] = rig => At(() => rig.Of<IProxyVpnAccesses>().CreateAsync(rig.Account, IProxyRig.Lobby, "till", "", default)),
        ["GET connections/{}/ovpn-access"] = rig => At(() => rig.Of<IProxyVpnAccesses>().ListAsync(rig.Account, IProxyRig.Lobby, default)),
        ["GET ovpn-access"] = rig => At(() => rig.Of<IProxyVpnAccesses>().ListAllAsync(rig.Account, default)),
        ["GET connections/{}/ovpn-access/{}/config"] = async rig =>
        {
            var id = await VpnAsync(rig);
            return () => rig.Of<IProxyVpnAccesses>().ConfigAsync(rig.Account, IProxyRig.Lobby, id, default);
        },
        ["POST connections/{}/ovpn-access/{}/update"] = async rig =>
        {
            var id = await VpnAsync(rig);
            return () => rig.Of<IProxyVpnAccesses>().UpdateAsync(rig.Account, IProxyRig.Lobby, id, "bar", null, new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), default);
        },
        ["DELETE connections/{}/ovpn-access/{}"] = async rig =>
        {
            var id = await VpnAsync(rig);
            return () => rig.Of<IProxyVpnAccesses>().DeleteAsync(rig.Account, IProxyRig.Lobby, id, default);
        },
        ["GET connections/{}/traffic/by-day"] = rig => At(() => rig.Of<IProxyStatistics>().ByDayAsync(rig.Account, IProxyRig.Lobby, Week, "Europe/Lisbon", byPerson: true, default)),
        ["GET connections/{}/traffic/by-hour-port"] = rig => At(() => rig.Of<IProxyStatistics>().ByHourAndPortAsync(rig.Account, IProxyRig.Lobby, Week, default)),
        ["GET connections/{}/uptime"] = rig => At(() => rig.Of<IProxyStatistics>().UptimeAsync(rig.Account, IProxyRig.Lobby, Week, default)),
        ["GET connections/{}/ip-history"] = rig => At(() => rig.Of<IProxyStatistics>().IpHistoryAsync(rig.Account, IProxyRig.Lobby, Week, default)),
        ["POST connections/{}/actionlinks"] = async rig =>
        {
            await LinkAsync(rig);
            return () => rig.Of<IProxyLinks>().CreateAsync(rig.Account, IProxyRig.Lobby, "reboot", comment: null, default);
        },
        ["GET connections/{}/actionlinks"] = rig => At(() => rig.Of<IProxyLinks>().ListAsync(rig.Account, IProxyRig.Lobby, default)),
        ["GET actionlinks"] = rig => At(() => rig.Of<IProxyLinks>().ListAllAsync(rig.Account, default)),
        ["DELETE connections/{}/actionlinks/{}"] = async rig =>
        {
            var link = await LinkAsync(rig);
            return () => rig.Of<IProxyLinks>().DeleteAsync(rig.Account, IProxyRig.Lobby, link.Id, default);
        },
        ["GET actionlinks/do/{}/{}"] = async rig =>
        {
            var link = await LinkAsync(rig);
            return () => rig.Of<IProxyLinks>().OpenAsync(rig.Account, link, default);
        },
    };

    /// <summary>The call may have changed the key, and links are few.</summary>
    public static void Restore(IProxyRig rig)
    {
        rig.Vendor.ApiKey = IProxyRig.Key;
        rig.Vendor.Balance = 100;
        rig.Time.Advance(TimeSpan.FromMinutes(2));
    }

    static Task<Func<Task>> At(Func<Task> call) => Task.FromResult(call);

    static async Task<IProxyPlan> PlanAsync(IProxyRig rig) =>
        (await rig.Of<IProxyConnections>().GetAsync(rig.Account, IProxyRig.Lobby, default)).Plan.ShouldNotBeNull();

    static async Task<string> VpnAsync(IProxyRig rig) => (await rig.Of<IProxyVpnAccesses>().CreateAsync(rig.Account, IProxyRig.Lobby, "till", "", default)).Id;

    /// <summary>The only one.</summary>
    static async Task<IProxyLink> LinkAsync(IProxyRig rig)
    {
        var links = rig.Of<IProxyLinks>();
        foreach (var old in await links.ListAsync(rig.Account, IProxyRig.Lobby, default))
            await links.DeleteAsync(rig.Account, IProxyRig.Lobby, old.Id, default);
        var id = await links.CreateAsync(rig.Account, IProxyRig.Lobby, "changeip", "for the bar", default);
        return (await links.ListAsync(rig.Account, IProxyRig.Lobby, default)).Single(link => link.Id == id);
    }
}
