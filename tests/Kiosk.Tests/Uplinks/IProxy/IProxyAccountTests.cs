using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using static Kiosk.Tests.Uplinks.IProxy.IProxyRig;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>What the calls bring back, and what they change.</summary>
public sealed class IProxyAccountTests
{
    static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_user_can_be_read_and_renamed()
    {
        await using var rig = await StartAsync();

        var before = await rig.Of<IProxyAccount>().MeAsync(rig.Account, default);
        var after = await rig.Of<IProxyAccount>().UpdateAsync(rig.Account, "The Bay", telegram: null, "bay", default);

        (before.Username, before.Email, before.Balance, before.ApiKeyExists).ShouldBe(("seaview", "seaview@example.org", 100m, true));
        (after.DisplayName, after.Telegram, after.ProxyPrefix).ShouldBe(("The Bay", before.Telegram, "bay"));
    }

    [Fact]
    public async Task A_new_key_takes_the_place_of_the_old_one()
    {
        await using var rig = await StartAsync();

        var key = await rig.Of<IProxyAccount>().NewKeyAsync(rig.Account, default);

        (await Should.ThrowAsync<UplinkException>(rig.Of<IProxyAccount>().MeAsync(rig.Account, default))).Error.ShouldBe(UplinkError.KeyRefused);
        rig.Account = rig.Account with { Key = key };
        (await rig.Of<IProxyAccount>().MeAsync(rig.Account, default)).Username.ShouldBe("seaview");
    }

    [Fact]
    public async Task A_connection_is_made_renamed_recreated_and_removed()
    {
        await using var rig = await StartAsync();
        var connections = rig.Of<IProxyConnections>();

        var place = await connections.CreateAsync(rig.Account, new IProxyNewConnection("Bar") { Country = "us", City = "nyc", Description = "new" }, default);
        await connections.RenameAsync(rig.Account, place.Id, "Terrace", "by the sea", default);
        var made = await connections.GetAsync(rig.Account, place.Id, default);
        (place.Country, made.Name, made.Description, made.Plan, made.Phone).ShouldBe(("us", "Terrace", "by the sea", null, null));

        rig.Vendor.SetPlan(place.Id, 20);
        var refused = await Should.ThrowAsync<UplinkException>(connections.DeleteAsync(rig.Account, place.Id, "mistake", default));
        refused.Detail.ShouldBe("conflict: connection has an active plan, use recreate-connection");
        var again = await connections.RecreateAsync(rig.Account, new IProxyRecreation(place.Id, "Terrace", "server9") { ProlongationEnabled = true }, default);
        (await connections.GetAsync(rig.Account, again, default)).Plan.ShouldNotBeNull();

        rig.Vendor.SetPlan(again, daysLeft: null);
        await connections.DeleteAsync(rig.Account, again, "mistake", default);
        (await connections.ListAsync(rig.Account, default)).Select(connection => connection.Id).ShouldBe([Lobby, Spare]);
    }

    [Fact]
    public async Task A_proxy_access_is_made_limited_freed_and_removed()
    {
        await using var rig = await StartAsync();
        var accesses = rig.Of<IProxyAccesses>();

        var made = await accesses.CreateAsync(rig.Account, Lobby, new() { Service = "socks5", AuthType = "userpass", Login = "till", Password = "pa55", ExpiresAt = Noon.AddDays(7) }, default);
        var limited = await accesses.UpdateAsync(rig.Account, Lobby, made.Id, new() { InboundIps = ["192.0.2.7"], Description = "till" }, default);
        var freed = await accesses.UpdateAsync(rig.Account, Lobby, made.Id, new() { InboundIps = [], NeverExpires = true }, default);

        (made.Login, made.Password, made.ExpiresAt, made.Host, made.Port > 0).ShouldBe(("till", "pa55", Noon.AddDays(7), "x1.fxdx.example", true));
        $"{made}{new IProxyAccessChange { Password = "pa55" }}".ShouldNotContain("pa55");
        (limited.InboundIps.ShouldHaveSingleItem(), limited.Description, limited.ExpiresAt).ShouldBe(("192.0.2.7", "till", Noon.AddDays(7)));
        (freed.InboundIps.Count, freed.ExpiresAt, freed.Login).ShouldBe((0, null, "till"));
        (await accesses.ListAllAsync(rig.Account, default)).Count.ShouldBe(3);
        await accesses.DeleteAsync(rig.Account, Lobby, made.Id, default);
        (await accesses.ListAsync(rig.Account, Lobby, default)).Select(access => access.Service).ShouldBe(["http", "socks5"]);
        var gone = await Should.ThrowAsync<UplinkException>(accesses.DeleteAsync(rig.Account, Lobby, made.Id, default));
        (gone.Error, gone.Detail).ShouldBe((UplinkError.Refused, "not_found: proxy access not found"));
    }

    [Fact]
    public async Task A_plan_is_changed_and_prolonged_unless_it_is_another_by_now_or_money_is_short()
    {
        await using var rig = await StartAsync();
        var (plans, connections) = (rig.Of<IProxyPlans>(), rig.Of<IProxyConnections>());
        var first = (await connections.GetAsync(rig.Account, Lobby, default)).Plan.ShouldNotBeNull();

        var changed = await plans.ChangeAsync(rig.Account, Lobby, IProxyPlan.Parse(first.Echo), "BNyW1yBaln", "EMULATED10", default);
        changed.Plan.ShouldNotBeNull().Id.ShouldBe("BNyW1yBaln");
        changed.IsCouponApplied.ShouldBe(true);
        (await Should.ThrowAsync<UplinkException>(plans.ProlongAsync(rig.Account, Lobby, first, 30, coupon: null, default))).Detail.ShouldStartWith("conflict: ");
        var prolonged = await plans.ProlongAsync(rig.Account, Lobby, changed.Plan, 60, coupon: null, default);
        (prolonged.Plan?.ExpiresAt - changed.Plan.ExpiresAt).ShouldBe(TimeSpan.FromDays(60));

        rig.Vendor.Balance = 0;
        var poor = await Should.ThrowAsync<UplinkException>(plans.ProlongAsync(rig.Account, Lobby, prolonged.Plan!, 30, coupon: null, default));
        (poor.Error, poor.Detail, poor.NotDone).ShouldBe((UplinkError.Refused, "insufficient_funds: not enough money on the balance", true));
        (await Should.ThrowAsync<UplinkException>(plans.ChangeAsync(rig.Account, Spare, current: null, "d4yP1anAb2", coupon: null, default))).Error.ShouldBe(UplinkError.Refused);
    }

    [Fact]
    public async Task Somebody_is_let_in_and_out_again()
    {
        await using var rig = await StartAsync();

        var member = await rig.Of<IProxyTeam>().ModifyAsync(rig.Account, Lobby, "a@example.org", new Dictionary<string, bool> { ["find_device"] = true }, default);

        member.Permissions.Keys.ShouldBe(IProxyPermissions.All);
        IProxyPermissions.All.Count.ShouldBe(43);
        member.Permissions.Where(permission => permission.Value).Select(permission => permission.Key).ShouldBe(["find_device"]);
        (await rig.Of<IProxyConnections>().GetAsync(rig.Account, Lobby, default)).Team.ShouldHaveSingleItem().Email.ShouldBe("a@example.org");
        await rig.Of<IProxyTeam>().RemoveAsync(rig.Account, Lobby, "a@example.org", default);
        (await rig.Of<IProxyConnections>().GetAsync(rig.Account, Lobby, default)).Team.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phone_is_paired_and_its_messages_are_private()
    {
        await using var rig = await StartAsync();
        rig.Vendor.ReceiveSms(Lobby, "Bank", "Your code is 4711", "My bank");

        var pin = await rig.Of<IProxyPairing>().NewPinAsync(rig.Account, Lobby, default);
        var key = await rig.Of<IProxyPairing>().NewKeyAsync(rig.Account, Lobby, default);
        var message = (await rig.Of<IProxySms>().HistoryAsync(rig.Account, Lobby, default)).ShouldHaveSingleItem();

        (pin.Code.Length, pin.ExpiresAt > Noon, key.Length > 10).ShouldBe((6, true, true));
        (message.Text, message.From, message.Contact, message.At).ShouldBe(("Your code is 4711", "Bank", "My bank", Noon));
        $"{pin}{message}".ShouldBe("a PINan SMS");
    }

    [Fact]
    public async Task The_statistics_add_up()
    {
        await using var rig = await StartAsync();
        var (statistics, period) = (rig.Of<IProxyStatistics>(), new IProxyPeriod(Noon.AddDays(-2), Noon));

        var days = await statistics.ByDayAsync(rig.Account, Lobby, period, "Asia/Bangkok", byPerson: true, default);
        var ports = await statistics.ByHourAndPortAsync(rig.Account, Lobby, period, default);
        var uptime = await statistics.UptimeAsync(rig.Account, Lobby, period, default);
        var addresses = await statistics.IpHistoryAsync(rig.Account, Lobby, period with { To = Noon.AddHours(1) }, default);

        days.Slices.Count.ShouldBe(3);
        days.Slices[1].At.ShouldBe(new DateTimeOffset(2026, 5, 31, 0, 0, 0, TimeSpan.FromHours(7)));
        days.InBytes.ShouldBe(ports.Sum(port => port.InBytes));
        days.Slices.Sum(day => day.OutBytes).ShouldBe(ports.SelectMany(port => port.Slices).Sum(hour => hour.OutBytes));
        ports.Select(port => port.Port).ShouldAllBe(port => port!.Length == 5);
        uptime.Count.ShouldBe(48);
        uptime.ShouldContain(hour => hour.Status == "UP" && hour.At == Noon.AddDays(-2));
        addresses.MaxBy(address => address.At).ShouldNotBeNull().Ipv4.ShouldBe(rig.Vendor.ExitIp(Lobby));
    }

    [Fact]
    public async Task A_silent_vendor_is_given_up_after_twenty_seconds()
    {
        await using var rig = await StartAsync();
        rig.Vendor.Faults.Add(Kiosk.Emulators.Uplinks.UplinkFaultKind.HangAfter, 1);

        var call = rig.Of<IProxyConnections>().DeleteAsync(rig.Account, Spare, "mistake", default);
        await Support.Eventually.TrueAsync(() => rig.Vendor.Calls.Total == 1, "the call arrived");
        rig.Time.Advance(TimeSpan.FromSeconds(20));

        var error = await Should.ThrowAsync<UplinkException>(call);
        (error.Error, error.NotDone).ShouldBe((UplinkError.Silent, false));
        rig.Vendor.ConnectionIds.ShouldNotContain(Spare);
    }
}
