namespace Kiosk.Uplinks.IProxy;

/// <param name="Word">online, flapping, offline or nodata; or what else the vendor may say.</param>
/// <param name="Since">When it became so; absent for nodata.</param>
public sealed record IProxyStatus(string ConnectionId, string Word, DateTimeOffset? Since);
