using System.ComponentModel;
using Kiosk.Uplinks.History;

namespace Kiosk.Pages.Api;

sealed record UplinkAvailabilityView(
    long UpSeconds, long DegradedSeconds, long DownSeconds,
    [property: Description("The vendor could not be asked or did not know.")] long UnknownSeconds,
    [property: Description("Nobody looked: the kiosk was off, or the uplink not there yet.")] long NotWatchedSeconds,
    [property: Description("0 to 1: up and degraded of all that is known; null when nothing is.")] double? Share)
{
    public static UplinkAvailabilityView From(Availability of) => new(of.Up, of.Degraded, of.Down, of.Unknown, of.NotWatched, of.Share);
}
