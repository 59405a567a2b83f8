using System.Globalization;
using Kiosk.Localization;
using Kiosk.Pages.Charts;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>What was, in sentences: a chart says the same in words.</summary>
public sealed class UplinkHistoryWords(IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors, Amounts amounts)
{
    static readonly UplinkState?[] BestFirst = [UplinkState.Up, UplinkState.Degraded, UplinkState.Down, UplinkState.Unknown, null];

    /// <summary>More than any sentence has; one that was kept by another version may have had fewer.</summary>
    static readonly string[] Spare = ["", "", "", ""];

    /// <summary>Null: nobody looked.</summary>
    public string State(UplinkState? state) => text[$"UplinkHistory.State.{StatusStrip.Name(state)}"];

    public StateWord Word(UplinkState state) => UplinkWords.Word(state, UplinkStatus.NotSetUp.Reason, text[$"UplinkIs.{state}"]);

    public string Why(UplinkReason reason)
    {
        var sentence = errors[$"Uplink.{reason.Code}", [.. reason.Arguments, .. Spare]];
        return sentence.ResourceNotFound ? text["None"] : sentence;
    }

    public string Strip(IReadOnlyList<StripCell> cells) => text["UplinkHistory.Strip", Counts(cells)];

    public string Strip(HistorySpan span, IReadOnlyList<StripCell> cells) => text[$"UplinkHistory.Strip.{span}", Counts(cells)];

    /// <summary>As it stands behind "of".</summary>
    public string Name(HistoryPeriod period) => period.Span switch
    {
        HistorySpan.Day => period.First.ToString("D", CultureInfo.CurrentCulture),
        HistorySpan.Week => text["UplinkHistory.Week", period.First.ToString("M", CultureInfo.CurrentCulture), period.Last.ToString("M", CultureInfo.CurrentCulture)],
        HistorySpan.Month => period.First.ToString("Y", CultureInfo.CurrentCulture),
        _ => text["UplinkHistory.Months", HistoryPeriod.Months],
    };

    /// <summary>The first sentence: how much of it guests could use.</summary>
    public string Headline(HistoryReport report) => report.Availability.Share is { } share
        ? text["UplinkHistory.Up", Percent(share), Name(report.Period)]
        : text["UplinkHistory.NobodyLooked", Name(report.Period)];

    /// <summary>The other sentences, the worst first.</summary>
    public IEnumerable<string> More(HistoryReport report)
    {
        var count = report.Outages.Count(outage => outage.State is UplinkState.Down);
        if (report.Availability.Share is not null || count > 0)
            yield return Outages(count, report.DownFor);
        if (report.Availability.Degraded >= 60)
            yield return text["UplinkHistory.Unstable", amounts.Duration(TimeSpan.FromSeconds(report.Availability.Degraded))];
        if (report.Availability.Unknown >= 60)
            yield return text["UplinkHistory.Unknown", amounts.Duration(TimeSpan.FromSeconds(report.Availability.Unknown))];
        if (report.Availability.NotWatched >= 60)
            yield return text["UplinkHistory.NotWatched", amounts.Duration(TimeSpan.FromSeconds(report.Availability.NotWatched))];
    }

    public string Outages(int count, TimeSpan length) => count switch
    {
        0 => text["UplinkHistory.NoOutage"],
        1 => text["UplinkHistory.OneOutage", amounts.Duration(length)],
        _ => text["UplinkHistory.Outages", count, amounts.Duration(length)],
    };

    /// <summary>Never rounded up to all: that would hide an outage.</summary>
    public string Percent(double share)
    {
        var percent = share >= 0.999 ? Math.Floor(share * 10_000) / 100 : Math.Floor(share * 1000) / 10;
        return text["UplinkHistory.Percent", percent.ToString("0.##", CultureInfo.CurrentCulture)];
    }

    string Counts(IReadOnlyList<StripCell> cells)
    {
        var parts = BestFirst
            .Select(state => (State: state, Count: cells.Count(cell => cell.State == state)))
            .Where(part => part.Count > 0)
            .Select(part => text["UplinkHistory.StripPart", part.Count, State(part.State)].Value);
        return string.Join(text["UplinkHistory.And"], parts);
    }
}
