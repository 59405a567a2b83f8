using Kiosk.Settings;

namespace Kiosk.Uplinks;

/// <summary>One uplink on the board.</summary>
/// <param name="Latest">The last answer, which is older than <see cref="UplinkStatus.CheckedAt"/> while the vendor is silent; null before the first.</param>
public sealed record UplinkEntry(UplinkOptions Uplink, UplinkStatus Status, UplinkReading? Latest)
{
    /// <summary>The last answer while it still says how it is: speeds of yesterday are none of today.</summary>
    public UplinkReading? Now => Status.State is UplinkState.Unknown ? null : Latest;
}
