namespace Kiosk.Uplinks.IProxy;

/// <summary>What is known of a connection beside its status.</summary>
/// <param name="Connection">Null: not in the list, or no list yet.</param>
/// <param name="Day">Of <paramref name="Traffic"/>, by the venue's clock.</param>
public sealed record IProxyNote(IProxyConnection? Connection, DateOnly Day, IProxyTraffic? Traffic);
