namespace Kiosk.Pages;

/// <summary>A stretch of whole days of the venue.</summary>
/// <param name="First">Its first day.</param>
/// <param name="End">The day after its last.</param>
public sealed record HistoryPeriod(HistorySpan Span, DateOnly First, DateOnly End, TimeZoneInfo Zone)
{
    public const int Months = 13;

    public DateTimeOffset From => StartOf(First);

    public DateTimeOffset To => StartOf(End);

    public DateOnly Last => End.AddDays(-1);

    /// <summary>A day of the period before.</summary>
    public DateOnly Earlier => First.AddDays(-1);

    public static HistoryPeriod Of(HistorySpan span, DateOnly day, TimeZoneInfo zone, DayOfWeek firstDay)
    {
        var (first, end) = span switch
        {
            HistorySpan.Day => (day, day.AddDays(1)),
            HistorySpan.Week => (WeekOf(day, firstDay), WeekOf(day, firstDay).AddDays(7)),
            HistorySpan.Month => (MonthOf(day), MonthOf(day).AddMonths(1)),
            _ => (MonthOf(day).AddMonths(1 - Months), MonthOf(day).AddMonths(1)),
        };
        return new HistoryPeriod(span, first, end, zone);
    }

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>Where a day begins: later than midnight where the clock is put forward at that hour.</summary>
    public DateTimeOffset StartOf(DateOnly day) => StartOf(day, 0);

    /// <summary>The starts of its hours, days or months, one for each bar, and its end.</summary>
    public IReadOnlyList<DateTimeOffset> Slots => Span switch
    {
        HistorySpan.Day => Steps(TimeSpan.FromHours(1)),
        HistorySpan.Year => [.. Enumerable.Range(0, Months + 1).Select(month => StartOf(First.AddMonths(month)))],
        _ => Days,
    };

    /// <summary>The starts of the cells of its strip, and its end.</summary>
    public IReadOnlyList<DateTimeOffset> Cells => Span switch
    {
        HistorySpan.Day => Steps(TimeSpan.FromMinutes(30)),
        HistorySpan.Week => [.. Enumerable.Range(0, 28).Select(n => StartOf(First.AddDays(n / 4), n % 4 * 6)), To],
        _ => Days,
    };

    IReadOnlyList<DateTimeOffset> Steps(TimeSpan step) => [.. Enumerable.Range(0, (int)((To - From) / step)).Select(n => From + (n * step)), To];

    IReadOnlyList<DateTimeOffset> Days => [.. Enumerable.Range(0, End.DayNumber - First.DayNumber).Select(n => StartOf(First.AddDays(n))), To];

    DateTimeOffset StartOf(DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        // Of an hour that comes twice the first.
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    static DateOnly WeekOf(DateOnly day, DayOfWeek firstDay) => day.AddDays(-((7 + day.DayOfWeek - firstDay) % 7));

    static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
