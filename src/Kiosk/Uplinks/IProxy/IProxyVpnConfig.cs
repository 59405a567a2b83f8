namespace Kiosk.Uplinks.IProxy;

/// <summary>A file for an OpenVPN client, with the keys in it.</summary>
public sealed record IProxyVpnConfig(ReadOnlyMemory<byte> File)
{
    public override string ToString() => "a VPN configuration";
}
