using System.Globalization;
using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirVpn;

public sealed record AirVpnUser
{
    public string? Login { get; init; }
    public bool? Premium { get; init; }
    public bool? Connected { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>As the vendor counts; negative, zero or absent without premium.</summary>
    public double? DaysLeft { get; init; }

    public static AirVpnUser Read(JsonElement user) => new()
    {
        Login = user.Text("login"),
        Premium = user.Flag("premium"),
        Connected = user.Flag("connected"),
        ExpiresAt = user.Unix("expiration_unix") ?? user.Moment("expiration_date"),
        DaysLeft = user.Number("expiration_days"),
    };

    /// <summary>Why the account carries nobody; null as long as it does, or does not say. The flag outranks the dates: our clock may be wrong.</summary>
    public UplinkReason? Lapse(DateTimeOffset now) => this switch
    {
        { Premium: true } => null,
        { ExpiresAt: { } end } when end <= now => new UplinkReason("AirVpn.Expired", end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        { Premium: false } or { DaysLeft: < 0 } => new UplinkReason("AirVpn.NotPremium"),
        _ => null,
    };

    public long? WholeDaysLeft(DateTimeOffset now)
    {
        var days = DaysLeft ?? (ExpiresAt - now)?.TotalDays;
        return days is > -100_000 and < 100_000 ? (long)Math.Floor(days.Value) : null;
    }
}
