using Kiosk.Pages.Charts;
using Kiosk.Uplinks.History;

namespace Kiosk.Pages;

/// <summary>What the history page tells of one uplink and one period.</summary>
public sealed record HistoryReport(HistoryPeriod Period, Availability Availability, IReadOnlyList<UplinkHour> Hours)
{
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<Outage> Outages { get; init; }

    public required TimeSpan DownFor { get; init; }

    public required IReadOnlyList<StripCell> Strip { get; init; }

    public required IReadOnlyList<SpeedPoint> Speeds { get; init; }

    public required IReadOnlyList<TrafficSlot> Traffic { get; init; }

    /// <summary>Of 13 months, newest first; else empty.</summary>
    public required IReadOnlyList<MonthLine> Months { get; init; }

    public bool HasTraffic => Traffic.Any(slot => slot.Bytes > 0);
}
