using FsCheck;
using FsCheck.Fluent;
using Kiosk.Pages.Charts;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;

namespace Kiosk.Tests.Pages.Charts;

public sealed class ChartsTests
{
    static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_scale_reaches_its_value_in_few_round_steps() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            ArbMap.Default.ArbFor<(PositiveInt Mantissa, byte Power)>(),
            number =>
            {
                var largest = number.Mantissa.Get * Math.Pow(10, (number.Power % 20) - 6);
                var scale = NiceScale.For(largest);
                scale.Top.ShouldBeGreaterThanOrEqualTo(largest * (1 - 1e-9));
                scale.Steps.ShouldBeInRange(1, 4);
                (scale.Top - largest).ShouldBeLessThan(scale.Step * (1 + 1e-9));
                var digit = scale.Step / Math.Pow(10, Math.Round(Math.Floor(Math.Log10(scale.Step * (1 + 1e-9)))));
                new[] { 1.0, 2, 5 }.ShouldContain(nice => Math.Abs(nice - digit) < 1e-6);
                scale.Ticks.Count().ShouldBe(scale.Steps + 1);
            }));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_scale_of_nothing_is_a_scale(double largest) => NiceScale.For(largest).Top.ShouldBe(1);

    [Fact]
    public void Lines_stay_in_their_field_and_rise_with_their_values() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(
            ArbMap.Default.ArbFor<ushort[]>(),
            speeds =>
            {
                var points = speeds.Select((speed, i) => Point(i, speed * 1e4)).ToList();
                var chart = SpeedChart.Of(points, Start, Start.AddHours(Math.Max(1, speeds.Length)));
                var numbers = System.Text.RegularExpressions.Regex.Matches(chart.Download, "[0-9.]+").Select(match => double.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
                numbers.ShouldAllBe(number => number >= 0 && number <= Plot.Width);
                foreach (var (low, high) in speeds.Order().Zip(speeds.Order().Skip(1)))
                    chart.Plot.Y(high * 1e-2).ShouldBeLessThanOrEqualTo(chart.Plot.Y(low * 1e-2));
            }));

    [Fact]
    public void A_line_breaks_where_nobody_watched()
    {
        var chart = SpeedChart.Of([Point(0, 1e6), Point(1, 2e6), Point(4, 3e6), Point(5, 1e6)], Start, Start.AddHours(6));
        chart.Download.Count(letter => letter == 'M').ShouldBe(2);
        SpeedChart.Of([Point(0, 1e6), Point(1, 2e6)], Start, Start.AddHours(6)).Download.Count(letter => letter == 'M').ShouldBe(1);
    }

    [Fact]
    public void One_look_alone_is_drawn() =>
        SpeedChart.Of([Point(2, 1e6)], Start, Start.AddHours(4)).Download.ShouldBe("M345 10L415.8 10H486.5");

    [Fact]
    public void A_line_of_which_nothing_is_known_is_empty()
    {
        var chart = SpeedChart.Of([new SpeedPoint(Start, Start.AddHours(1), 1e6, null)], Start, Start.AddHours(2));
        chart.Upload.ShouldBeEmpty();
        chart.Download.ShouldNotBeEmpty();
    }

    [Fact]
    public void Bars_stand_side_by_side_and_upload_upon_download() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(
            ArbMap.Default.ArbFor<(uint Down, uint Up)[]>(),
            amounts =>
            {
                var chart = TrafficChart.Of([.. amounts.Select((amount, i) => new TrafficSlot(Start.AddDays(i), Start.AddDays(i + 1), amount.Down * 1000L, amount.Up * 1000L))]);
                chart.Bars.Zip(chart.Bars.Skip(1)).ShouldAllBe(pair => pair.First.X + pair.First.Width < pair.Second.X);
                chart.Bars.ShouldAllBe(bar => bar.UploadTop <= bar.DownloadTop && bar.DownloadTop <= Plot.Bottom + 1e-9 && bar.UploadTop >= Plot.Above - 1e-9);
                chart.Bars.ShouldAllBe(bar => bar.X >= Plot.Left && bar.X + bar.Width <= Plot.Right);
            }));

    [Fact]
    public void A_strip_tells_states_apart_by_more_than_colour()
    {
        var strip = StatusStrip.Of([Cell(0, UplinkState.Up), Cell(1, UplinkState.Degraded), Cell(2, UplinkState.Unknown), Cell(3, null), Cell(4, UplinkState.Down)]);
        strip.Bars.Select(bar => bar.Class).ShouldBe(["up", "degraded", "unknown", "none", "down"]);
        strip.Bars.Take(4).Select(bar => bar.Height).ShouldBeUnique();
        strip.Bars.ShouldAllBe(bar => bar.Y + bar.Height == StatusStrip.Height);
        StatusStrip.Runs([Cell(0, null), Cell(1, null), Cell(2, UplinkState.Up), Cell(3, null)]).Count.ShouldBe(3);
    }

    static SpeedPoint Point(int hour, double speed) => new(Start.AddHours(hour), Start.AddHours(hour + 1), speed, speed / 10);

    static StripCell Cell(int n, UplinkState? state) => new(Start.AddHours(n), Start.AddHours(n + 1), state);
}
