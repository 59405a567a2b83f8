namespace Kiosk.Uplinks.History;

/// <summary>A look on its way into the tables.</summary>
/// <param name="Counter">The last one known, from which the next one will differ.</param>
public sealed record PendingLook(string Uplink, UplinkSample Sample, TrafficCounter? Counter);
