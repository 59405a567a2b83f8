using Kiosk.Pages.Charts;
using Kiosk.Pages.Words;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;

namespace Kiosk.Pages;

/// <summary>One reading of the hours and one of the outages; everything on the page is made of these.</summary>
public sealed class HistoryReports(UplinkHistoryStore history, SampleReaderStore samples, VenueTime time)
{
    const int MostOutages = 10_000;

    static readonly TimeSpan FineStep = TimeSpan.FromMinutes(5);

    public HistoryReport Of(string uplink, HistoryPeriod period)
    {
        var now = time.Now;
        var hours = history.Hours(uplink, period.From, period.To);
        var outages = history.Outages(uplink, period.From, period.To, MostOutages);
        return new HistoryReport(period, AvailabilityOf(hours, period.From, period.To, now), hours)
        {
            Outages = outages,
            DownFor = DownFor(outages, period.From, period.To, now),
            Strip = StripOf(period.Cells, hours, now),
            Speeds = SpeedsOf(uplink, period, hours, now),
            Traffic = TrafficOf(period.Slots, hours),
            Months = period.Span is HistorySpan.Year ? MonthsOf(period.Slots, hours, outages, now) : [],
        };
    }

    static Availability AvailabilityOf(IEnumerable<UplinkHour> hours, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) =>
        Availability.Of(hours, (to < now ? to : now) - from);

    static TimeSpan DownFor(IEnumerable<Outage> outages, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) => outages
        .Where(outage => outage.State is UplinkState.Down)
        .Aggregate(TimeSpan.Zero, (sum, outage) => sum + outage.Within(from, to, now));

    /// <summary>What is still to come has no cell.</summary>
    static IReadOnlyList<StripCell> StripOf(IReadOnlyList<DateTimeOffset> starts, IReadOnlyList<UplinkHour> hours, DateTimeOffset now)
    {
        var worst = new int?[starts.Count - 1];
        foreach (var (at, state) in hours.SelectMany(Halves))
        {
            if (state is { } seen && Slot(starts, at) is >= 0 and var slot)
                worst[slot] = Math.Max(worst[slot] ?? 0, seen);
        }

        return [.. worst.Select((state, i) => new StripCell(starts[i], starts[i + 1], (UplinkState?)state)).TakeWhile(cell => cell.From <= now)];
    }

    static IEnumerable<(DateTimeOffset At, int? State)> Halves(UplinkHour hour) =>
        [(hour.At, hour.FirstHalf), (hour.At.AddSeconds(VenueHours.Half), hour.SecondHalf)];

    /// <summary>Days of samples are few enough to be drawn finely; older ones are gone.</summary>
    IReadOnlyList<SpeedPoint> SpeedsOf(string uplink, HistoryPeriod period, IReadOnlyList<UplinkHour> hours, DateTimeOffset now)
    {
        if (period.Span is HistorySpan.Day && period.From > now - RetentionStore.Samples)
            return samples.Speeds(uplink, period.From, period.To, FineStep);
        var known = hours.Where(hour => hour.Speeds > 0);
        return period.Span is HistorySpan.Year
            ? [.. known.GroupBy(hour => period.DayOf(hour.At)).Select(day => Point([.. day], period.StartOf(day.Key), period.StartOf(day.Key.AddDays(1))))]
            : [.. known.Select(hour => Point([hour], hour.At, hour.At.AddHours(1)))];
    }

    static SpeedPoint Point(IReadOnlyList<UplinkHour> hours, DateTimeOffset from, DateTimeOffset to)
    {
        double count = hours.Sum(hour => hour.Speeds);
        return new SpeedPoint(from, to, hours.Sum(hour => hour.DownloadSum) / count, hours.Sum(hour => hour.UploadSum) / count);
    }

    static IReadOnlyList<TrafficSlot> TrafficOf(IReadOnlyList<DateTimeOffset> starts, IReadOnlyList<UplinkHour> hours)
    {
        var ofSlot = hours.ToLookup(hour => Slot(starts, hour.At));
        return [.. Enumerable.Range(0, starts.Count - 1).Select(i => new TrafficSlot(
            starts[i], starts[i + 1], ofSlot[i].Sum(hour => hour.DownloadBytes), ofSlot[i].Sum(hour => hour.UploadBytes)))];
    }

    static IReadOnlyList<MonthLine> MonthsOf(
        IReadOnlyList<DateTimeOffset> starts, IReadOnlyList<UplinkHour> hours, IReadOnlyList<Outage> outages, DateTimeOffset now)
    {
        var ofMonth = hours.ToLookup(hour => Slot(starts, hour.At));
        return
        [
            .. Enumerable.Range(0, starts.Count - 1).Reverse().Where(ofMonth.Contains).Select(i => new MonthLine(
                starts[i],
                AvailabilityOf(ofMonth[i], starts[i], starts[i + 1], now),
                outages.Count(outage => outage.State is UplinkState.Down && outage.Within(starts[i], starts[i + 1], now) > TimeSpan.Zero),
                DownFor(outages, starts[i], starts[i + 1], now))),
        ];
    }

    /// <summary>Which of them a moment lies in; -1 for none.</summary>
    static int Slot(IReadOnlyList<DateTimeOffset> starts, DateTimeOffset at)
    {
        var (low, high) = (0, starts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = starts[middle] <= at ? (middle + 1, high) : (low, middle);
        }

        return low == starts.Count ? -1 : low - 1;
    }
}
