using Kiosk.Localization;
using Kiosk.Pages.Charts;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>What was, in sentences: a chart says the same in words.</summary>
public sealed class UplinkHistoryWords(IStringLocalizer<Screen> text)
{
    static readonly UplinkState?[] BestFirst = [UplinkState.Up, UplinkState.Degraded, UplinkState.Down, UplinkState.Unknown, null];

    /// <summary>Null: nobody looked.</summary>
    public string State(UplinkState? state) => text[$"UplinkHistory.State.{StatusStrip.Name(state)}"];

    public string Strip(IReadOnlyList<StripCell> cells)
    {
        var parts = BestFirst
            .Select(state => (State: state, Count: cells.Count(cell => cell.State == state)))
            .Where(part => part.Count > 0)
            .Select(part => text["UplinkHistory.StripPart", part.Count, State(part.State)].Value);
        return text["UplinkHistory.Strip", string.Join(text["UplinkHistory.And"], parts)];
    }
}
