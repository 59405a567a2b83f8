using FsCheck;
using FsCheck.Fluent;
using Kiosk.Pages;

namespace Kiosk.Tests.Pages.Uplinks;

public sealed class HistoryPeriodTests
{
    static readonly string[] Zones = ["Europe/Zurich", "Asia/Kolkata", "America/Santiago", "Australia/Lord_Howe", "Africa/Cairo", "UTC", "America/New_York", "Asia/Kathmandu"];

    [Fact]
    public void Any_day_lies_in_its_period_and_slots_and_cells_tile_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(
            ArbMap.Default.ArbFor<(ushort Day, byte Zone, byte Span)>(),
            any =>
            {
                var day = new DateOnly(2024, 1, 1).AddDays(any.Day % 1500);
                var zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[any.Zone % Zones.Length]);
                var period = HistoryPeriod.Of((HistorySpan)(any.Span % 4), day, zone, (DayOfWeek)(any.Span % 7));
                (period.First <= day && day < period.End).ShouldBeTrue();
                foreach (var starts in new[] { period.Slots, period.Cells })
                {
                    starts[0].ShouldBe(period.From);
                    starts[^1].ShouldBe(period.To);
                    starts.Zip(starts.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
                }
            }));

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-11-22", 24)]
    public void A_day_has_the_hours_its_clock_gives_it(string day, int hours)
    {
        var period = HistoryPeriod.Of(HistorySpan.Day, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"), DayOfWeek.Monday);
        (period.Slots.Count - 1).ShouldBe(hours);
        (period.Cells.Count - 1).ShouldBe(2 * hours);
    }

    [Fact]
    public void Thirteen_months_end_with_this_one_and_are_kept()
    {
        var period = HistoryPeriod.Of(HistorySpan.Year, new DateOnly(2026, 1, 31), TimeZoneInfo.Utc, DayOfWeek.Monday);
        (period.First, period.End).ShouldBe((new DateOnly(2025, 1, 1), new DateOnly(2026, 2, 1)));
        (period.Slots.Count - 1).ShouldBe(HistoryPeriod.Months);
        (period.End.DayNumber - period.First.DayNumber).ShouldBeLessThanOrEqualTo((int)HistoryRange.Longest.TotalDays);
    }

    [Fact]
    public void A_week_begins_as_the_language_has_it()
    {
        HistoryPeriod.Of(HistorySpan.Week, new DateOnly(2026, 11, 22), TimeZoneInfo.Utc, DayOfWeek.Monday).First.ShouldBe(new DateOnly(2026, 11, 16));
        HistoryPeriod.Of(HistorySpan.Week, new DateOnly(2026, 11, 22), TimeZoneInfo.Utc, DayOfWeek.Sunday).First.ShouldBe(new DateOnly(2026, 11, 22));
    }
}
