using Kiosk.Emulators.AirProxy;
using Kiosk.Emulators.Uplinks;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Tests.Uplinks.Day;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks;

public sealed class UplinkPollerTests
{
    static UplinkOptions At(UplinkEmulator vendor, string name, string? target = "9042", string key = "emulated-airproxy-key") =>
        new() { Kind = UplinkKind.AirProxy, Name = name, Url = vendor.ApiUrl.ToString(), Key = key, Target = target, PollSeconds = 10 };

    static Task<AirProxyEmulator> VendorAsync(TimeProvider time) => AirProxyEmulator.StartAsync(new AirProxySettings(), time, default);

    [Fact]
    public async Task One_account_is_asked_once_whatever_the_number_of_its_uplinks()
    {
        var time = new ManualTimeProvider();
        await using var vendor = await VendorAsync(time);
        await using var rig = new UplinkRig(time, [.. Enumerable.Range(1, 20).Select(number => At(vendor, $"Uplink {number}", number % 2 == 0 ? "9042" : "9717"))]);
        await rig.Poller.StartAsync(default);
        await rig.UntilAsync(() => rig.Seen.All.Count >= 20);
        await rig.Poller.StopAsync(default);

        vendor.Calls.CountOf("list").ShouldBe(1);
        vendor.Calls.CountOf("ext_ip").ShouldBe(2);
        rig.Board.Current.Entries.ShouldAllBe(entry => entry.Status.State == UplinkState.Up);
    }

    [Fact]
    public async Task Nobody_is_asked_in_the_first_two_seconds()
    {
        var time = new ManualTimeProvider();
        await using var vendor = await VendorAsync(time);
        await using var rig = new UplinkRig(time, At(vendor, "Garden"));
        await rig.Poller.StartAsync(default);
        await Eventually.TrueAsync(() => rig.Board.Current.Entries.Count == 1, "the board shows it");
        rig.Board.Current.Entries[0].Status.ShouldBe(UplinkStatus.NotAsked);
        time.Advance(TimeSpan.FromSeconds(1.9));
        await Task.Delay(50);
        vendor.Calls.Total.ShouldBe(0);
        await rig.UntilAsync(() => rig.Seen.All.Count == 1);
        await rig.Poller.StopAsync(default);
    }

    [Fact]
    public async Task Vendors_that_hang_harm_no_other()
    {
        var time = new ManualTimeProvider();
        await using var hanging = await Vendors.StartAsync(time);
        await using var well = await VendorAsync(time);
        foreach (var vendor in hanging.All)
            vendor.Faults.Add(UplinkFaultKind.HangBefore);
        await using var rig = new UplinkRig(time, [.. hanging.Uplinks(pollSeconds: 5), At(well, "Well")]);
        await rig.Poller.StartAsync(default);
        await rig.UntilAsync(() => rig.Seen.CountOf("Well") >= 10);
        await rig.UntilAsync(() => rig.Board.Current.Entries.All(entry => entry.Status.Since is not null));
        await rig.Poller.StopAsync(default);

        foreach (var entry in rig.Board.Current.Entries)
        {
            entry.Status.State.ShouldBe(entry.Uplink.Name == "Well" ? UplinkState.Up : UplinkState.Unknown, entry.Uplink.Name);
            string[] reasons = entry.Uplink.Name == "Well" ? ["AirProxy.Up"] : ["Silent", "LeftAlone"];
            reasons.ShouldContain(entry.Status.Reason.Code);
        }
    }

    [Fact]
    public async Task New_settings_are_looked_at_and_old_ones_forgotten()
    {
        var time = new ManualTimeProvider();
        await using var vendor = await VendorAsync(time);
        await using var rig = new UplinkRig(time, At(vendor, "Garden"), At(vendor, "No key", key: " "));
        await rig.Poller.StartAsync(default);
        await rig.UntilAsync(() => rig.Seen.CountOf("Garden") >= 2);
        rig.Board.Current.Find("No key")!.Status.ShouldBe(UplinkStatus.NotSetUp);

        rig.Spoil();
        time.Advance(TimeSpan.FromSeconds(3));
        rig.Change(At(vendor, "Garden", "9717"), At(vendor, "Lobby"));
        await rig.UntilAsync(() => rig.Seen.CountOf("Lobby") >= 2);
        await rig.Poller.StopAsync(default);
        rig.Board.Current.Entries.Select(entry => (entry.Uplink.Name, entry.Latest!.Server)).ShouldBe(
            [("Garden", "s2.airproxy.example:20114"), ("Lobby", "s1.airproxy.example:10142")]);
    }

    [Fact]
    public async Task A_look_under_way_while_the_settings_change_is_not_taken_for_the_new_ones()
    {
        var time = new ManualTimeProvider();
        await using var vendor = await VendorAsync(time);
        await using var rig = new UplinkRig(time, At(vendor, "Garden"));
        var old = At(vendor, "Garden");
        var now = At(vendor, "Garden", "9717");
        var record = rig.Get<UplinkRecord>();
        record.Keep([now]);
        record.Seen(old, new UplinkReading(UplinkState.Down, new UplinkReason("AirProxy.NoAddress")));
        rig.Board.Current.Find("Garden")!.Status.ShouldBe(UplinkStatus.NotAsked);
        rig.Seen.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_watcher_that_fails_stops_nothing()
    {
        var time = new ManualTimeProvider();
        await using var vendor = await VendorAsync(time);
        await using var rig = new UplinkRig(time, services => services.Insert(0, Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<IUplinkWatcher>(new Clumsy())), At(vendor, "Garden"));
        await rig.Poller.StartAsync(default);
        await rig.UntilAsync(() => rig.Seen.All.Count >= 3);
        await rig.Poller.StopAsync(default);
        rig.Log.All.ShouldContain(line => line.Contains("was not recorded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outage_is_shown_after_two_looks_that_come_soon()
    {
        var time = new ManualTimeProvider();
        await using var vendor = await VendorAsync(time);
        var uplink = At(vendor, "Garden");
        uplink.PollSeconds = 600;
        await using var rig = new UplinkRig(time, uplink);
        await rig.Poller.StartAsync(default);
        await rig.UntilAsync(() => rig.Seen.All.Count == 1);
        vendor.Faults.Add(UplinkFaultKind.WrongKey);
        await rig.UntilAsync(() => rig.Board.Current.Entries[0].Status.State == UplinkState.Unknown);
        await rig.Poller.StopAsync(default);

        var looks = rig.Seen.All;
        (looks[2].At - looks[1].At).ShouldBeLessThan(TimeSpan.FromSeconds(15));
        looks[2].After.Status.Since.ShouldBe(looks[1].At);
        looks[2].After.Status.Reason.ShouldBe(new UplinkReason("KeyRefused", "AirProxy", "HTTP 403 Invalid API key."));
        looks[2].After.Latest!.State.ShouldBe(UplinkState.Up, "the last answer stays");
    }

    [Fact]
    public async Task A_vendor_that_is_left_alone_keeps_its_reason_and_is_logged_once()
    {
        var time = new ManualTimeProvider();
        await using var vendor = await VendorAsync(time);
        vendor.Faults.Add(UplinkFaultKind.HtmlPage);
        await using var rig = new UplinkRig(time, At(vendor, "Garden"));
        await rig.Poller.StartAsync(default);
        await rig.UntilAsync(() => rig.Seen.All.Count >= 14);
        await rig.Poller.StopAsync(default);

        vendor.Calls.Total.ShouldBeLessThan(14, "it was left alone at times");
        rig.Seen.All.Skip(1).ShouldAllBe(look => look.After.Status.Reason.Code == "NotTheApi");
        rig.Log.All.Count(line => line.Contains("could not be asked", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_joins_a_known_account_is_looked_at_soon()
    {
        var time = new ManualTimeProvider();
        await using var vendor = await VendorAsync(time);
        var (garden, lobby) = (At(vendor, "Garden"), At(vendor, "Lobby", "9717"));
        (garden.PollSeconds, lobby.PollSeconds) = (600, 600);
        await using var rig = new UplinkRig(time, garden);
        await rig.Poller.StartAsync(default);
        await rig.UntilAsync(() => rig.Seen.CountOf("Garden") == 1);
        rig.Change(garden, lobby);
        var joined = time.GetUtcNow();
        await rig.UntilAsync(() => rig.Seen.CountOf("Lobby") == 1);
        await rig.Poller.StopAsync(default);
        (time.GetUtcNow() - joined).ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Many_proxies_of_one_account_in_a_hurry_do_not_exhaust_its_limit()
    {
        var time = new ManualTimeProvider();
        var rented = Enumerable.Range(1, 12).Select(number => new AirProxyRental(number, "s1.airproxy.example", 10_000 + number, "Wind")).ToList();
        await using var vendor = await AirProxyEmulator.StartAsync(new AirProxySettings { Proxies = rented }, time, default);
        await using var rig = new UplinkRig(time, [.. rented.Select(proxy => At(vendor, $"Proxy {proxy.Id}", $"{proxy.Id}"))]);
        await rig.Poller.StartAsync(default);
        await rig.UntilAsync(() => rig.Seen.CountOf("Proxy 1") == 1);
        rig.Get<UplinkRecord>().Hurry("Proxy 1");
        await rig.UntilAsync(() => rig.Seen.CountOf("Proxy 1") == 8);
        await rig.Poller.StopAsync(default);
        rig.Seen.All.ShouldAllBe(look => look.Reading != null && look.Reading.State == UplinkState.Up);
    }

    sealed class Clumsy : IUplinkWatcher
    {
        public void Look(UplinkObservation observation) => throw new InvalidOperationException("It broke.");
    }
}
