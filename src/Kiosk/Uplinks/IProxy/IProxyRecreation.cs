namespace Kiosk.Uplinks.IProxy;

/// <summary>A new connection in place of one with a plan, which goes over to it.</summary>
public sealed record IProxyRecreation(string ConnectionId, string Name, string ServerId)
{
    public string? Description { get; init; }
    public bool? ProlongationEnabled { get; init; }
}
