namespace Kiosk.Settings;

/// <param name="Place">The N of <c>Uplinks:N</c>.</param>
public sealed record PlacedUplink(int Place, UplinkOptions Uplink);
