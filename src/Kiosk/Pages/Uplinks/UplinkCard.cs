using Kiosk.Uplinks;
using Kiosk.Uplinks.History;

namespace Kiosk.Pages;

/// <param name="IsExplained">The first line of the page says why it is as it is.</param>
/// <param name="Strip">The last day.</param>
public sealed record UplinkCard(UplinkEntry Entry, bool IsExplained, IReadOnlyList<StripCell> Strip);
