using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;

namespace Kiosk.Tests.Uplinks.History;

public sealed class SamplesTests : IDisposable
{
    readonly HistoryRig rig = new();

    public void Dispose() => rig.Dispose();

    [Fact]
    public void A_watched_hour_is_seen_whole()
    {
        rig.Looks(UplinkState.Up, 121);
        rig.History.Flush();
        var hour = rig.Hours().Single(hour => hour.At.Hour == 8);
        (hour.Up, hour.Down, hour.Samples).ShouldBe((3570, 0, 120));
        hour.FirstHalf.ShouldBe((int)UplinkState.Up);
        rig.AllSamples().Count.ShouldBe(121);
    }

    [Fact]
    public void A_kiosk_that_was_off_leaves_a_gap()
    {
        rig.Looks(UplinkState.Up, 10);
        rig.History.Flush();
        rig.CutPower(TimeSpan.FromMinutes(20));
        rig.Looks(UplinkState.Up, 10);
        rig.Look(UplinkState.Up, seconds: 600);
        rig.History.Flush();
        rig.Hours().Sum(hour => hour.Up).ShouldBe((9 * 30) + (9 * 30) + 90);
    }

    [Fact]
    public void Traffic_is_the_difference_of_counters_of_one_period()
    {
        rig.Look(UplinkState.Up, traffic: new("monday", 5_000, 500));
        rig.Look(UplinkState.Up, traffic: new("monday", 7_000, 600));
        rig.Look(UplinkState.Up);
        rig.Look(UplinkState.Up, traffic: new("tuesday", 300, 30));
        rig.Look(UplinkState.Up, traffic: new("tuesday", 200, 40));
        rig.History.Flush();
        rig.AllSamples().Select(sample => (sample.DownloadBytes, sample.UploadBytes))
            .ShouldBe([(0, 0), (2_000, 100), (0, 0), (300, 30), (200, 10)]);
    }

    [Fact]
    public void Another_target_counts_for_itself()
    {
        var (phone, tablet) = (HistoryRig.Options("Tunnel"), HistoryRig.Options("Tunnel"));
        (phone.Target, tablet.Target) = ("phone", "tablet");
        rig.Use(phone);
        rig.Look(UplinkState.Up, traffic: new("monday", 5_000, 500));
        rig.Look(UplinkState.Up, traffic: new("monday", 6_000, 600));
        rig.Use(tablet);
        rig.Look(UplinkState.Up, traffic: new("monday", 900_000, 90_000));
        rig.Look(UplinkState.Up, traffic: new("monday", 900_100, 90_010));
        rig.Use(phone);
        rig.Look(UplinkState.Up, traffic: new("monday", 7_000, 700));
        rig.History.Flush();
        rig.AllSamples().Select(sample => (sample.DownloadBytes, sample.UploadBytes)).ShouldBe([(0, 0), (1_000, 100), (0, 0), (100, 10), (0, 0)]);
    }

    [Fact]
    public void Traffic_while_the_kiosk_was_off_is_not_lost()
    {
        rig.Look(UplinkState.Up, traffic: new("monday", 5_000, 500));
        rig.History.Flush();
        rig.CutPower(TimeSpan.FromHours(3));
        rig.Look(UplinkState.Up, traffic: new("monday", 9_000, 600));
        rig.History.Flush();
        rig.AllSamples()[^1].DownloadBytes.ShouldBe(4_000);
    }

    [Theory]
    [InlineData(long.MaxValue, double.PositiveInfinity)]
    [InlineData(long.MinValue, double.NaN)]
    [InlineData(long.MaxValue, 1e300)]
    [InlineData(-1, -5)]
    public void What_no_vendor_can_mean_breaks_nothing(long bytes, double speed)
    {
        for (var i = 0; i < 20; i++)
            rig.Look(UplinkState.Up, traffic: new($"{i}", bytes, bytes), speed: speed);
        rig.History.Flush();
        var hour = rig.Hours().ShouldHaveSingleItem();
        hour.Samples.ShouldBe(20);
        hour.DownloadBytes.ShouldBeGreaterThanOrEqualTo(0);
        (hour.DownloadBitsPerSecond ?? 0).ShouldBeInRange(0, 1e13);
    }

    [Fact]
    public void A_clock_set_back_five_years_and_forward_again_counts_no_second_twice()
    {
        rig.Looks(UplinkState.Up, 60);
        rig.Clock.SetBy(TimeSpan.FromDays(-5 * 365));
        rig.Looks(UplinkState.Up, 60);
        rig.Clock.SetBy(TimeSpan.FromDays(5 * 365));
        rig.Looks(UplinkState.Up, 60);
        rig.Clock.SetBy(TimeSpan.FromMinutes(-25));
        rig.Looks(UplinkState.Up, 60);
        rig.History.Flush();
        rig.Hours().ShouldAllBe(hour => hour.Up <= 3600);
        rig.Hours().Sum(hour => hour.Up).ShouldBeInRange((239 - 51) * 30, 239 * 30);
    }

    [Fact]
    public void Hours_of_a_venue_half_an_hour_off_begin_by_its_own_clock()
    {
        rig.Zone = "Asia/Kolkata";
        rig.Looks(UplinkState.Up, 100);
        rig.History.Flush();
        rig.Hours().Select(hour => hour.At.TimeOfDay).ShouldBe([new TimeSpan(7, 30, 0), new TimeSpan(8, 30, 0)]);
    }

    [Theory]
    [InlineData(2026, 3, 28, 23)]
    [InlineData(2026, 10, 24, 25)]
    public void A_day_on_which_clocks_change_has_the_hours_it_has(int year, int month, int day, int hours)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");
        var local = new DateTime(year, month, day).AddDays(1);
        var start = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        using var night = new HistoryRig(start);
        night.Looks(UplinkState.Up, (hours * 60) + 1, seconds: 60);
        night.History.Flush();
        night.Hours().Count(hour => hour.Up > 0 && TimeZoneInfo.ConvertTime(hour.At, zone).Date == local).ShouldBe(hours);
    }

    [Fact]
    public void Samples_and_hours_agree_and_no_hour_has_more_than_its_seconds() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(12),
        Prop.ForAll(
            ArbMap.Default.ArbFor<(byte Seconds, byte State, short Set, ushort Bytes)[]>(),
            looks =>
            {
                using var any = new HistoryRig(zone: "Asia/Kathmandu");
                foreach (var (seconds, state, set, bytes) in looks)
                {
                    if (set % 7 == 0)
                        any.Clock.SetBy(TimeSpan.FromSeconds(set));
                    any.Look((UplinkState)(state % 4), seconds, new TrafficCounter("period", bytes, bytes / 2), bytes);
                    if (state % 5 == 0)
                        any.History.Flush();
                }

                any.History.Flush();
                var (samples, hours) = (any.AllSamples(), any.Hours());
                hours.ShouldAllBe(hour => hour.Up + hour.Degraded + hour.Down + hour.Unknown <= 3600);
                hours.Sum(hour => hour.Up + hour.Degraded + hour.Down + hour.Unknown).ShouldBe(samples.Sum(sample => sample.Seconds));
                hours.Sum(hour => hour.Down).ShouldBe(samples.Where(sample => sample.State is UplinkState.Down).Sum(sample => sample.Seconds));
                hours.Sum(hour => hour.Samples).ShouldBe(samples.Count);
                hours.Sum(hour => hour.DownloadBytes).ShouldBe(samples.Sum(sample => sample.DownloadBytes));
                hours.Sum(hour => hour.DownloadSum).ShouldBe(samples.Sum(sample => sample.DownloadBitsPerSecond ?? 0));
            }));

    [Fact]
    public void A_power_cut_costs_a_minute_of_samples_at_most()
    {
        rig.Looks(UplinkState.Up, 20);
        rig.History.Flush();
        rig.Look(UplinkState.Up);
        rig.CutPower(TimeSpan.FromMinutes(1));
        rig.AllSamples().Count.ShouldBe(20);
    }

    [Fact]
    public async Task Samples_are_in_the_file_a_minute_later()
    {
        var time = new ManualTimeProvider();
        rig.Start(time);
        await rig.History.StartAsync(CancellationToken.None);
        rig.Looks(UplinkState.Up, 3);
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromMinutes(1));
                return Task.FromResult(rig.AllSamples().Count == 3);
            },
            "the samples are written");
        await rig.History.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_kiosk_that_is_stopped_loses_no_sample()
    {
        rig.Looks(UplinkState.Up, 3);
        await rig.History.StopAsync(CancellationToken.None);
        rig.AllSamples().Count.ShouldBe(3);
    }

    [Fact]
    public void Numbers_of_states_in_the_file_stay_what_they_are() =>
        Enum.GetValues<UplinkState>().Select(state => ((int)state, state.ToText())).ShouldBe([(0, "up"), (1, "unknown"), (2, "degraded"), (3, "down")]);

    [Fact]
    public void Old_samples_go_first_and_hours_after_thirteen_months()
    {
        rig.Looks(UplinkState.Up, 5);
        rig.History.Flush();
        rig.Clock.Advance(TimeSpan.FromDays(31));
        rig.History.Tidy();
        (rig.AllSamples().Count, rig.Hours().Count).ShouldBe((0, 1));
        rig.Clock.Advance(TimeSpan.FromDays(370));
        rig.History.Tidy();
        rig.Hours().ShouldBeEmpty();
    }

    [Fact]
    public void Names_go_when_nothing_is_left_of_them()
    {
        rig.Use(HistoryRig.Options("Tunnel"), HistoryRig.Options("Phone"));
        rig.Looks(UplinkState.Up, 2);
        rig.Look(UplinkState.Up, uplink: "Phone");
        rig.History.Flush();
        rig.History.Rename("Tunnel", "Phone");
        rig.History.Tidy();
        Names().ShouldBe(["Phone", null], ignoreOrder: true);
        rig.Clock.Advance(TimeSpan.FromDays(370));
        rig.Look(UplinkState.Up, uplink: "Phone");
        rig.History.Flush();
        rig.Clock.Advance(TimeSpan.FromDays(30));
        rig.History.Tidy();
        Names().ShouldBe(["Phone"]);
    }

    /// <summary>The list of all their uplinks' numbers was made anew every hour, under the lock of those who write.</summary>
    [Fact]
    public void Names_are_tidied_without_a_list_of_all_samples()
    {
        var plan = rig.Database.Read(connection => connection.Query<(long, long, long, string Detail)>("EXPLAIN QUERY PLAN " + RetentionStore.Forget, new { before = 0 })
            .Select(step => step.Detail).ToList());
        plan.ShouldContain(step => step.Contains("CORRELATED", StringComparison.Ordinal));
        plan.ShouldNotContain(step => step.Contains("LIST SUBQUERY", StringComparison.Ordinal) || step.Contains("IN-OPERATOR", StringComparison.Ordinal));
    }

    List<string?> Names() => rig.Database.Read(connection => connection.Query<string?>("SELECT name FROM uplink_names").ToList());

    [Fact]
    public void Its_history_goes_along_when_an_uplink_is_renamed()
    {
        rig.Use(HistoryRig.Options("Tunnel"), HistoryRig.Options("Phone"));
        rig.Looks(UplinkState.Up, 4);
        rig.Look(UplinkState.Down, uplink: "Phone");
        rig.Use(HistoryRig.Options("Tunnel"));
        rig.History.Rename("Tunnel", "Phone");
        rig.Use(HistoryRig.Options("Phone"));
        rig.Look(UplinkState.Up, uplink: "Phone");
        rig.History.Flush();
        rig.AllSamples().ShouldBeEmpty();
        rig.AllSamples("Phone").Count.ShouldBe(5);
        rig.AllSamples("phone").Sum(sample => sample.Seconds).ShouldBe(3 * 30 + 60);
        rig.Outages("Phone").ShouldBeEmpty();
        rig.History.Rename("Phone", "PHONE");
        rig.AllSamples("Phone").Count.ShouldBe(5);
    }

    [Fact]
    public void The_strip_shows_the_worst_of_each_half_hour_and_what_nobody_watched()
    {
        rig.Looks(UplinkState.Up, 60);
        rig.Looks(UplinkState.Down, 4);
        rig.Looks(UplinkState.Up, 200);
        rig.History.Flush();
        var strip = rig.Past.Strip("Tunnel");
        strip.Count.ShouldBe(48);
        strip[^1].From.ShouldBeLessThanOrEqualTo(rig.Now);
        strip[^1].To.ShouldBeGreaterThan(rig.Now);
        strip.SkipWhile(cell => cell.State is null).Select(cell => cell.State)
            .ShouldBe([UplinkState.Up, UplinkState.Down, UplinkState.Up, UplinkState.Up, UplinkState.Up]);
        strip.Zip(strip.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From);
        rig.Past.Strip("Nobody").ShouldAllBe(cell => cell.State == null);
    }

    [Fact]
    public void Sums_of_slots_are_the_sums_of_their_hours()
    {
        rig.Looks(UplinkState.Up, 300);
        rig.Looks(UplinkState.Down, 200);
        rig.Looks(UplinkState.Up, 300);
        rig.History.Flush();
        var hours = rig.Hours();
        var start = hours[0].At;
        var sums = rig.Past.Sums("Tunnel", [start.AddDays(-1), start, start.AddHours(3), start.AddHours(6), start.AddDays(1), start.AddDays(2)]);
        sums.Select(sum => sum.At).ShouldBe([start, start.AddHours(3), start.AddHours(6)]);
        sums.Select(sum => sum.FirstHalf).ShouldBe([3, 3, 0]);
        (sums.Sum(sum => sum.Up), sums.Sum(sum => sum.Down), sums.Sum(sum => sum.Samples)).ShouldBe((hours.Sum(hour => hour.Up), hours.Sum(hour => hour.Down), 800));
        rig.Past.Sums("Nobody", [start, start.AddDays(1)]).ShouldBeEmpty();
    }
}
