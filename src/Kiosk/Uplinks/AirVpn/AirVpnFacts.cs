namespace Kiosk.Uplinks.AirVpn;

/// <summary>What else is worth showing of a session, its server and its account.</summary>
static class AirVpnFacts
{
    const double Mega = 1_000_000;

    public static IReadOnlyList<UplinkFact> Of(AirVpnAccount account, AirVpnSession? session, AirVpnStatus? status, DateTimeOffset now) =>
    [
        .. session is null ? [] : Session(session),
        .. session is null || status is null ? [] : Server(session, status),
        new("account", account.User.Login),
        new("premium", account.User.Premium),
        new("daysLeft", account.User.WholeDaysLeft(now), FactForm.Days),
        new("accountSessions", (long)account.Sessions.Count),
    ];

    static IEnumerable<UplinkFact> Session(AirVpnSession session) =>
    [
        new("device", session.Device),
        new("entryIp", session.EntryIp),
        new("serverLocation", string.Join(", ", new[] { session.Location, session.Country }.OfType<string>()) is { Length: > 0 } place ? place : null),
        new("serverBandwidth", session.Bandwidth * Mega, FactForm.BitsPerSecond),
        new("connectedSince", session.Since, FactForm.Moment),
    ];

    static IEnumerable<UplinkFact> Server(AirVpnSession session, AirVpnStatus status)
    {
        if (status.ServerOf(session) is { } server)
        {
            yield return new("serverHealth", server.Health);
            if (server.Warning is { } warning)
                yield return new("serverWarning", warning);
            yield return new("serverLoad", server.LoadPercent, FactForm.Percent);
            yield return new("serverUsers", server.Users);
        }

        yield return new("recommendedServer", status.RecommendedFor(session));
    }
}
