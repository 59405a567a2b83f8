using Kiosk.Settings;

namespace Kiosk.Uplinks;

/// <summary>How often a vendor may be asked, and how long it is left alone when it says so.</summary>
/// <param name="Limits">For all calls of this kiosk to one address. Well below what the vendor allows, where that is known.</param>
/// <param name="WhenThrottled">After a 429 that does not say how long.</param>
/// <param name="LongestWait">Of what a 429 asks for; more is not believed.</param>
public sealed record VendorRules(IReadOnlyList<RateLimit> Limits, TimeSpan WhenThrottled, TimeSpan LongestWait)
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static VendorRules Of(UplinkKind kind) => kind switch
    {
        // 600 in 10 minutes from one address, or it is banned.
        UplinkKind.AirVpn => new([new(300, 10 * Minute), new(5, TimeSpan.FromSeconds(5))], 10 * Minute, Hour),
        // Not documented; one published client keeps to five a second.
        UplinkKind.IProxy => new([new(600, 10 * Minute), new(5, TimeSpan.FromSeconds(1))], Minute, Hour),
        // Documented for change_ip alone, which takes 165 s at most.
        UplinkKind.AirProxy => new([new(60, Minute)], Minute, TimeSpan.FromSeconds(165)),
        // Live answers name 60, probably in a minute.
        _ => new([new(30, Minute)], Minute, Hour),
    };
}
