using System.Globalization;

namespace Kiosk.Uplinks.AirVpn;

/// <summary>What an account's sessions and their servers' health mean for a device.</summary>
sealed class AirVpnJudge(AirVpnAccount account, AirVpnStatus? status, DateTimeOffset now)
{
    /// <param name="target">The device's name; null: any session will do.</param>
    public UplinkReading Judge(string? target)
    {
        var device = string.IsNullOrWhiteSpace(target) ? null : target.Trim();
        var session = SessionOf(device);
        var (state, reason) = account.User.Lapse(now) is { } lapse ? (UplinkState.Down, lapse) : session is null ? Absent(device) : Present(session, device);
        return new UplinkReading(state, reason)
        {
            ExternalIp = session?.ExitIp,
            Server = session?.Title,
            DownloadBitsPerSecond = session?.SpeedWrite * 8,
            UploadBitsPerSecond = session?.SpeedRead * 8,
            Traffic = session is null ? null : Counted(session),
            ExpiresAt = account.User.ExpiresAt,
            Facts = AirVpnFacts.Of(account, session, status, now),
        };
    }

    /// <summary>The newest of the device's sessions: the vendor may list one that has just died.</summary>
    AirVpnSession? SessionOf(string? device) => account.Sessions switch
    {
        var all when device is null => all.MaxBy(session => session.Since),
        // Editions of the API before devices name none.
        [{ Device: null } only] => only,
        var all => Newest(all, device, StringComparison.Ordinal) ?? Newest(all, device, StringComparison.OrdinalIgnoreCase),
    };

    static AirVpnSession? Newest(IEnumerable<AirVpnSession> all, string? device, StringComparison comparison) =>
        all.Where(session => string.Equals(session.Device, device, comparison)).MaxBy(session => session.Since);

    (UplinkState State, UplinkReason Reason) Absent(string? device)
    {
        if (account.Sessions.Count > 0 && account.Sessions.All(session => session.Device is null))
            return (UplinkState.Unknown, new UplinkReason("AirVpn.NoNames", account.Sessions.Count.ToString(CultureInfo.InvariantCulture)));
        if (!account.AreListed && account.User.Connected is not false)
            return (UplinkState.Unknown, new UplinkReason("AirVpn.NotListed"));
        return (UplinkState.Down, device is null ? new UplinkReason("AirVpn.NoSessions") : new UplinkReason("AirVpn.NoSession", device));
    }

    (UplinkState State, UplinkReason Reason) Present(AirVpnSession session, string? device)
    {
        var server = status?.ServerOf(session);
        return server?.Health switch
        {
            "error" => (UplinkState.Down, Ailing("AirVpn.ServerError", server)),
            "warning" => (UplinkState.Degraded, Ailing("AirVpn.ServerWarning", server)),
            _ when device is not null && session.Device is null => (UplinkState.Up, new UplinkReason("AirVpn.UpUnnamed", device)),
            _ when session.Title is { } title => (UplinkState.Up, new UplinkReason("AirVpn.Up", title)),
            _ => (UplinkState.Up, new UplinkReason("AirVpn.UpSomewhere")),
        };
    }

    static UplinkReason Ailing(string code, AirVpnServer server) =>
        server.Warning is { } warning ? new UplinkReason(code, server.Name, warning) : new UplinkReason($"{code}Untold", server.Name);

    /// <summary>Counts from the start of the session, which is its period.</summary>
    static TrafficCounter? Counted(AirVpnSession session) => session is { BytesRead: { } up, BytesWritten: { } down }
        ? new TrafficCounter(session.Since is { } since ? since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : session.Server ?? "", down, up)
        : null;
}
