using System.Globalization;
using Kiosk.Localization;
using Kiosk.Pages.Charts;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>The axes of charts, and what a chart shows for who does not see it.</summary>
public sealed class ChartWords(IStringLocalizer<Screen> text, VenueTime time, Amounts amounts)
{
    static readonly string[] Units = ["Bytes.B", "Bytes.KB", "Bytes.MB", "Bytes.GB", "Bytes.TB"];

    /// <summary>Times where a line of the grid stands: few enough for their labels to have room.</summary>
    public IReadOnlyList<ChartTick> Times(Plot plot, HistoryPeriod period) =>
        plot.Times(period.Slots.SkipLast(1).Where(at => IsMarked(at, period)), at => Label(at, period.Span));

    public bool IsMarked(DateTimeOffset at, HistoryPeriod period) => period.Span switch
    {
        HistorySpan.Day => time.Local(at).Hour % 4 == 0 && time.Local(at).Minute == 0,
        HistorySpan.Month => time.Local(at).Day % 5 == 1 && time.Local(at).Day < 31,
        _ => true,
    };

    public string Label(DateTimeOffset at, HistorySpan span) => span switch
    {
        HistorySpan.Day => time.Clock(at),
        HistorySpan.Week => time.Local(at).ToString("ddd d", CultureInfo.CurrentCulture),
        HistorySpan.Month => time.Local(at).Day.ToString(CultureInfo.CurrentCulture),
        _ => time.Local(at).ToString("MMM", CultureInfo.CurrentCulture),
    };

    /// <summary>A slot's name in a table.</summary>
    public string Slot(DateTimeOffset at, HistorySpan span) => span switch
    {
        HistorySpan.Day => time.Clock(at),
        HistorySpan.Year => time.Local(at).ToString("Y", CultureInfo.CurrentCulture),
        _ => time.Local(at).ToString("ddd d", CultureInfo.CurrentCulture),
    };

    public static string Number(double value) => value.ToString("0.###", CultureInfo.CurrentCulture);

    public string Bytes(double value, long unit) => text[Units[Math.Min(Units.Length - 1, (int)Math.Round(Math.Log2(unit) / 10))], Number(value)];

    public string Speed(HistoryReport report)
    {
        var count = Math.Max(1, report.Hours.Sum(hour => (long)hour.Speeds));
        return text[
            "UplinkHistory.SpeedInWords",
            amounts.BitsPerSecond((double)report.Hours.Sum(hour => hour.DownloadSum) / count), amounts.BitsPerSecond(report.Hours.Select(hour => hour.DownloadPeak).DefaultIfEmpty().Max()),
            amounts.BitsPerSecond((double)report.Hours.Sum(hour => hour.UploadSum) / count), amounts.BitsPerSecond(report.Hours.Select(hour => hour.UploadPeak).DefaultIfEmpty().Max())];
    }

    public string Traffic(HistoryReport report)
    {
        var most = report.Traffic.MaxBy(slot => slot.Bytes)!; // a period has slots
        return text[
            "UplinkHistory.TrafficInWords",
            amounts.Bytes(report.Traffic.Sum(slot => slot.DownloadBytes)), amounts.Bytes(report.Traffic.Sum(slot => slot.UploadBytes)),
            Slot(most.From, report.Period.Span), amounts.Bytes(most.Bytes)];
    }
}
