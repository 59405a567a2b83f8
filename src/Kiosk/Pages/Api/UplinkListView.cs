using System.ComponentModel;
using Kiosk.Uplinks;

namespace Kiosk.Pages.Api;

/// <param name="Overall">The worst of the router and of every uplink that is needed.</param>
sealed record UplinkListView(
    [property: Description("The worst of the router and of every uplink that is needed; unknown without any.")] UplinkState Overall,
    [property: Description("Why, for a person.")] string Reason,
    DateTimeOffset? Since,
    IReadOnlyList<UplinkView> Items);
