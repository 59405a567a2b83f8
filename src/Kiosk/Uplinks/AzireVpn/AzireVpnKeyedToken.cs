using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AzireVpn;

/// <summary>A token with its key, which is shown to the person who made it and kept nowhere.</summary>
public sealed record AzireVpnKeyedToken(AzireVpnToken Token, string Key)
{
    /// <summary>Null without an id or a key.</summary>
    public static AzireVpnKeyedToken? Read(JsonElement row, string ownKey) => row.Text("id") is { } id && row.Text("key") is { } key
        ? new AzireVpnKeyedToken(
            new AzireVpnToken(id, row.Text("device_name"), row.Text("comment"), row.Unix("created_at") ?? row.Moment("created_at"), key == ownKey), key)
        : null;

    /// <summary>Without the key.</summary>
    public override string ToString() => Token.ToString();
}
