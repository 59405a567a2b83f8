using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirVpn;

/// <summary>One tunnel of the account. "Read" and "write" are the server's: what it writes the client downloads.</summary>
public sealed record AirVpnSession
{
    /// <summary>Null from editions that name none.</summary>
    public string? Device { get; init; }
    public string? Server { get; init; }
    public string? Country { get; init; }
    public string? CountryCode { get; init; }
    public string? Location { get; init; }

    /// <summary>Mbit/s.</summary>
    public double? Bandwidth { get; init; }
    public string? EntryIp { get; init; }
    public string? ExitIp { get; init; }
    public DateTimeOffset? Since { get; init; }
    public long? BytesRead { get; init; }
    public long? BytesWritten { get; init; }

    /// <summary>Bytes a second.</summary>
    public double? SpeedRead { get; init; }

    /// <summary>Bytes a second.</summary>
    public double? SpeedWrite { get; init; }

    /// <summary>Such as <c>Alchiba (NL)</c>.</summary>
    public string? Title => (Server, CountryCode) switch
    {
        (null, _) => null,
        (_, null) => Server,
        _ => $"{Server} ({CountryCode.ToUpperInvariant()})",
    };

    public static AirVpnSession Read(JsonElement session) => new()
    {
        Device = session.Text("device_name"),
        Server = session.Text("server_name"),
        Country = session.Text("server_country"),
        CountryCode = session.Text("server_country_code"),
        Location = session.Text("server_location"),
        Bandwidth = Positive(session, "server_bw"),
        EntryIp = session.Text("entry_ip") ?? session.Text("entry_ipv4"),
        ExitIp = session.Text("exit_ip") ?? session.Text("exit_ipv4"),
        Since = session.Unix("connected_since_unix") ?? session.Moment("connected_since_date"),
        BytesRead = (long?)Positive(session, "bytes_read"),
        BytesWritten = (long?)Positive(session, "bytes_write"),
        SpeedRead = Positive(session, "speed_read"),
        SpeedWrite = Positive(session, "speed_write"),
    };

    static double? Positive(JsonElement session, string name) => session.Number(name) is >= 0 and < 1e18 and var number ? number : null;
}
