using System.Globalization;
using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AzireVpn;

/// <summary>The account, as <c>users/me</c> has it. Everything may be unknown.</summary>
public sealed record AzireVpnUser(string? Username, bool? IsActive, DateTimeOffset? ExpiresAt, long? AddressesUsed, long? AddressesLeft)
{
    public static AzireVpnUser Read(JsonElement data)
    {
        var addresses = data.Member("ips");
        return new AzireVpnUser(
            data.Text("username"), data.Flag("is_active"), data.Unix("expires_at") ?? data.Moment("expires_at"),
            addresses.Whole("allocated"), addresses.Whole("available"));
    }

    /// <summary>Why the account carries nobody; null as long as it does, or does not say. The flag outranks the date: our clock may be wrong.</summary>
    public UplinkReason? Lapse(DateTimeOffset now) => this switch
    {
        { IsActive: true } => null,
        { ExpiresAt: { } end } when end <= now => new UplinkReason("AzireVpn.Expired", end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        { IsActive: false } => new UplinkReason("AzireVpn.Inactive"),
        _ => null,
    };
}
