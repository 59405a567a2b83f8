namespace Kiosk.Uplinks;

/// <summary>What one look at one uplink brought, for who keeps history and who raises alerts.</summary>
/// <param name="Reading">Null when the vendor could not be asked; then <see cref="After"/> tells why, if that lasts.</param>
public sealed record UplinkObservation(string Uplink, DateTimeOffset At, UplinkReading? Reading, UplinkEntry Before, UplinkEntry After);
