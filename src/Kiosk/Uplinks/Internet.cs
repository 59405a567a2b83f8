using Kiosk.Guests;
using Kiosk.Settings;

namespace Kiosk.Uplinks;

/// <summary>The one glance, from memory.</summary>
public sealed class Internet(UplinkBoard board, GuestBoard guests)
{
    public static bool IsNeeded(UplinkOptions uplink) => uplink.Needed ?? uplink.Kind.KnowsTheWay();

    /// <summary>Null while no uplink is set up: then nobody can say.</summary>
    public InternetStatus? Current
    {
        get
        {
            var needed = board.Current.Entries.Where(entry => IsNeeded(entry.Uplink)).ToList();
            if (needed.Count == 0)
                return null;
            if (guests.Current.Router is { IsUp: false } router)
                return new InternetStatus(UplinkState.Down, new UplinkReason("RouterDown"), router.Since, Cause: null);
            // Of equally bad ones the first that went.
            var worst = needed.OrderByDescending(entry => entry.Status.State).ThenBy(entry => entry.Status.Since ?? DateTimeOffset.MaxValue).First();
            return new InternetStatus(worst.Status.State, worst.Status.Reason, worst.Status.Since, worst.Status.State is UplinkState.Up ? null : worst);
        }
    }
}
