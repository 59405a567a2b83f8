using System.ComponentModel;
using Kiosk.Uplinks.History;
using Seen = Kiosk.Uplinks.History.Availability;

namespace Kiosk.Pages.Api;

sealed record UplinkHistoryView
{
    public required string Name { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }

    [Description("samples or hours: which of the two lists is there; the other is null.")]
    public required string Resolution { get; init; }

    public required UplinkAvailabilityView Availability { get; init; }

    [Description("Newest first, at most 1000; also those that lie in it only in part.")]
    public required IReadOnlyList<UplinkOutageView> Outages { get; init; }

    public required IReadOnlyList<UplinkSampleView>? Samples { get; init; }
    public required IReadOnlyList<UplinkHourView>? Hours { get; init; }

    [Description("By days of the venue's time zone; days without any are left out.")]
    public required IReadOnlyList<UplinkTrafficView> Traffic { get; init; }

    public static UplinkHistoryView Of(
        string name, HistoryRange range, IReadOnlyList<UplinkSample> samples, IReadOnlyList<UplinkOutageView> outages, TimeZoneInfo zone) => new()
    {
        Name = name,
        From = range.From,
        To = range.To,
        Resolution = "samples",
        Availability = UplinkAvailabilityView.From(Seen.Of(samples, range.From, range.To)),
        Outages = outages,
        Samples = [.. samples.Select(UplinkSampleView.From)],
        Hours = null,
        // A look at midnight tells of the day before.
        Traffic = UplinkTrafficView.From(samples.Select(sample => (sample.At.AddSeconds(-1), sample.DownloadBytes, sample.UploadBytes)), zone),
    };

    public static UplinkHistoryView Of(
        string name, HistoryRange range, IReadOnlyList<UplinkHour> hours, IReadOnlyList<UplinkOutageView> outages, TimeZoneInfo zone) => new()
    {
        Name = name,
        From = range.From,
        To = range.To,
        Resolution = "hours",
        Availability = UplinkAvailabilityView.From(Seen.Of(hours, range.To - range.From)),
        Outages = outages,
        Samples = null,
        Hours = [.. hours.Select(UplinkHourView.Of)],
        Traffic = UplinkTrafficView.From(hours.Select(hour => (hour.At, hour.DownloadBytes, hour.UploadBytes)), zone),
    };
}
