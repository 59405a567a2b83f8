using System.ComponentModel;
using Kiosk.Pages.Words;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;

namespace Kiosk.Pages.Api;

sealed record UplinkOutageView(
    [property: Description("down or degraded.")] UplinkState State,
    [property: Description("Why it began, for a person.")] string Reason,
    DateTimeOffset StartedAt,
    [property: Description("Null while it lasts.")] DateTimeOffset? EndedAt,
    [property: Description("The whole of it, up to the end asked for while it lasts.")] long Seconds)
{
    public static UplinkOutageView From(Outage outage, UplinkHistoryWords words, DateTimeOffset now) =>
        new(outage.State, words.Why(outage.Reason), outage.StartedAt, outage.EndedAt, (long)outage.Length(now).TotalSeconds);
}
