using System.Globalization;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Kiosk.Pages;

public sealed class UplinkHistoryModel(UplinkBoard board, HistoryReports reports, VenueTime time, IOptionsMonitor<VenueOptions> venue) : PageModel
{
    /// <summary>Listed; the rest is in the file.</summary>
    public const int MostOutages = 50;

    public UplinkEntry Entry { get; private set; } = null!; // every handler finds it or answers 404

    public HistoryReport Report { get; private set; } = null!; // set with the entry

    public HistoryPeriod Period => Report.Period;

    public string Here => UplinkPath.Of(Entry.Uplink.Name, "/history");

    /// <summary>A day of the period after this one; null when that has not come.</summary>
    public DateOnly? Later => Period.End <= Today ? Period.End : null;

    public bool HasEarlier => Period.Span is not HistorySpan.Year && Period.First > Oldest;

    DateOnly Today => DateOnly.FromDateTime(time.Now.DateTime);

    DateOnly Oldest => HistoryPeriod.Of(HistorySpan.Year, Today, venue.CurrentValue.Zone, DayOfWeek.Monday).First;

    public IActionResult OnGet(string name, string? span, string? date)
    {
        if (board.At(name) is not { } entry)
            return NotFound();
        Entry = entry;
        Report = reports.Of(entry.Uplink.Name, HistoryPeriod.Of(
            Enum.TryParse<HistorySpan>(span, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : HistorySpan.Day,
            DayOf(date), venue.CurrentValue.Zone, CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek));
        return Page();
    }

    public string LinkTo(HistorySpan span, DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"{Here}?span={span.ToString().ToLowerInvariant()}{(day == Today ? "" : $"&date={day:yyyy-MM-dd}")}");

    /// <summary>A day somebody looked at stays in sight when the span changes.</summary>
    public DateOnly Anchor => Period.First <= Today && Today < Period.End ? Today : Period.First;

    DateOnly DayOf(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= Today && day >= Oldest ? day : Today;
}
