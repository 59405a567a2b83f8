using Kiosk.Settings;

namespace Kiosk.Alerts;

/// <summary>A subscription, plan or rental that ends soon, or has.</summary>
/// <param name="Days">Midnights of the venue until then; 0 today, negative when it is over.</param>
public sealed record ExpiryNotice(string Uplink, UplinkKind Kind, DateTimeOffset ExpiresAt, int Days);
