namespace Kiosk.Uplinks.History;

/// <summary>One half hour of the last day.</summary>
/// <param name="State">The worst that was seen in it; null when nobody looked.</param>
public sealed record StripCell(DateTimeOffset From, DateTimeOffset To, UplinkState? State);
