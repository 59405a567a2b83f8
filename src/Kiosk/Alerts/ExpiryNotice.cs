namespace Kiosk.Alerts;

/// <summary>A subscription, plan or rental that ends soon, or has.</summary>
/// <param name="Days">Whole ones that are left; negative when it is over.</param>
public sealed record ExpiryNotice(string Uplink, DateTimeOffset ExpiresAt, int Days);
