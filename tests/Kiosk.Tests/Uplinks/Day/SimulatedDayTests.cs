using Kiosk.Emulators;
using Kiosk.Emulators.Uplinks;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.Day;

/// <summary>24 hours of looks and taps on good and bad hours of all four vendors, counted by the vendors.</summary>
public sealed class SimulatedDayTests
{
    /// <summary>Shorter than the shortest limit.</summary>
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    static readonly TimeSpan CalmStep = TimeSpan.FromSeconds(5);

    readonly ManualTimeProvider time = new();
    readonly Flights flights;
    readonly List<DateTimeOffset> throttles = [];

    public SimulatedDayTests() => flights = new Flights(time);

    [Fact]
    public async Task Every_vendors_limits_are_kept()
    {
        await using var vendors = await Vendors.StartAsync(time);
        await using var kiosk = new UplinkRig(time, flights.AddTo, vendors.Uplinks(pollSeconds: 5));
        using var home = new CancellationTokenSource();
        var person = new Person(kiosk, vendors.Uplinks(pollSeconds: 5));
        flights.Watch(kiosk.Manners, vendors.Uplinks(pollSeconds: 5).Select(UplinkAccount.Of));
        await kiosk.Poller.StartAsync(default);

        await HurriedHourAsync(vendors, () => person.Hammer(home.Token));
        // Only here a call leaves at most one step after it was counted.
        vendors.IProxy.Calls.MostWithin(TimeSpan.FromSeconds(1) - Step).ShouldBeLessThanOrEqualTo(5);
        kiosk.Change(vendors.Uplinks(pollSeconds: null));
        await CalmHoursAsync(vendors, TimeSpan.FromHours(22.75));
        kiosk.Change(vendors.Uplinks(pollSeconds: 5));
        await PassAsync(TimeSpan.FromMinutes(15), Step, () => person.Hammer(home.Token));

        await home.CancelAsync();
        await kiosk.Poller.StopAsync(default);
        await person.GoneAsync().WaitAsync(TimeSpan.FromSeconds(20));
        kiosk.Seen.All.Select(seen => seen.Uplink).Distinct().Count().ShouldBe(8);
        ShouldHaveKeptLimits(vendors);
        ShouldHaveSentWritesOnce(vendors);
    }

    /// <summary>The shortest pauses, a person who cannot wait, and a bad quarter of an hour for each.</summary>
    async Task HurriedHourAsync(Vendors vendors, Action hammer)
    {
        await PassAsync(TimeSpan.FromMinutes(12), Step, hammer);
        await vendors.AirVpn.StopAsync();
        vendors.IProxy.Faults.Add(UplinkFaultKind.Status5xx);
        await PassAsync(TimeSpan.FromMinutes(8), Step, hammer);
        await vendors.AirVpn.StartAgainAsync(default);
        vendors.IProxy.Faults.Clear();
        vendors.AzireVpn.Faults.Add(UplinkFaultKind.HangUp);
        vendors.AirProxy.Faults.Add(UplinkFaultKind.CutBody);
        await PassAsync(TimeSpan.FromMinutes(8), Step, hammer);
        vendors.AzireVpn.Faults.Clear();
        vendors.AirProxy.Faults.Clear();
        vendors.AirVpn.Faults.Add(UplinkFaultKind.HangAfter);
        flights.Patience = TimeSpan.FromMilliseconds(60);
        await PassAsync(TimeSpan.FromSeconds(30), Step, hammer);
        vendors.AirVpn.Faults.Clear();
        await PassAsync(TimeSpan.FromSeconds(30), Step, hammer);
        flights.Patience = Flights.Longest;
        for (var i = 0; i < 6; i++)
        {
            throttles.Add(time.GetUtcNow());
            vendors.AirProxy.Faults.Add(new UplinkFault(UplinkFaultKind.TooManyRequests) { Calls = ["change_ip"], Count = 1, RetryAfter = "42" });
            vendors.IProxy.Faults.Add(UplinkFaultKind.TooManyRequests, 1);
            await PassAsync(TimeSpan.FromMinutes(5), Step, hammer);
        }
    }

    async Task CalmHoursAsync(Vendors vendors, TimeSpan length)
    {
        await PassAsync(length - TimeSpan.FromHours(3), CalmStep);
        foreach (var vendor in vendors.All)
            await vendor.StopAsync();
        await PassAsync(TimeSpan.FromHours(1), CalmStep);
        foreach (var vendor in vendors.All)
        {
            await vendor.StartAgainAsync(default);
            vendor.Faults.Add(UplinkFaultKind.TooManyRequests);
        }

        await PassAsync(TimeSpan.FromHours(1), CalmStep);
        foreach (var vendor in vendors.All)
            vendor.Faults.Clear();
        await PassAsync(TimeSpan.FromHours(1), CalmStep);
    }

    async Task PassAsync(TimeSpan span, TimeSpan step, Action? everyTwoSeconds = null)
    {
        var end = time.GetUtcNow() + span;
        for (var number = 0; time.GetUtcNow() < end; number++)
        {
            if (number % 8 == 0)
                everyTwoSeconds?.Invoke();
            time.Advance(step);
            await flights.SettleAsync();
        }
    }

    void ShouldHaveKeptLimits(Vendors vendors)
    {
        var tenMinutes = TimeSpan.FromMinutes(10);
        vendors.AirVpn.Calls.MostWithin(tenMinutes).ShouldBeInRange(200, 600);
        vendors.AzireVpn.Calls.MostWithin(TimeSpan.FromMinutes(1)).ShouldBeInRange(12, 60);
        vendors.IProxy.Calls.MostWithin(TimeSpan.FromMinutes(1)).ShouldBeGreaterThan(30);
        vendors.AirProxy.Calls.MostWithin(TimeSpan.FromMinutes(1)).ShouldBeGreaterThan(30);
        foreach (var changes in Changes(vendors))
        {
            changes.Count.ShouldBeGreaterThan(50);
            changes.Zip(changes.Skip(1), (earlier, later) => later.At - earlier.At).Min().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(5));
        }

        foreach (var throttle in throttles)
        {
            // The next change of any proxy was refused with Retry-After: 42.
            var refused = vendors.AirProxy.Calls.Latest.First(call => call.Call == "change_ip" && call.At >= throttle);
            var later = Changes(vendors).Single(changes => changes.Contains(refused)).First(call => call.At > refused.At);
            (later.At - refused.At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(42));
        }
    }

    void ShouldHaveSentWritesOnce(Vendors vendors)
    {
        vendors.AirProxy.Calls.Latest.Where(call => call.Call == "change_ip").Select(call => call.PathAndQuery).ShouldBeUnique();
        foreach (var vendor in vendors.All)
        {
            var received = vendor.Calls.Latest.Count(call => call.Method != "GET" || call.Call is "change_ip" or "reboot");
            received.ShouldBeLessThanOrEqualTo(flights.WritesTo(vendor.ApiUrl), vendor.Name);
            if (vendor != vendors.AzireVpn)
                received.ShouldBeGreaterThan(20, vendor.Name);
        }
    }

    static IEnumerable<List<ReceivedCall>> Changes(Vendors vendors) => vendors.AirProxy.Calls.Latest
        .Where(call => call.Call == "change_ip")
        .GroupBy(call => call.PathAndQuery.Split("&id=")[1].Split('&')[0])
        .Select(group => group.OrderBy(call => call.At).ToList());
}
