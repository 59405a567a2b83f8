namespace Kiosk.Uplinks.IProxy;

/// <param name="Port">Null: the whole connection.</param>
/// <param name="Slices">Days or hours, as they were asked for.</param>
public sealed record IProxyTraffic(string? Port, long InBytes, long OutBytes, IReadOnlyList<IProxyTrafficSlice> Slices);
