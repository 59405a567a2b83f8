using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirVpn;

/// <summary>What <c>userinfo</c> says.</summary>
/// <param name="AreListed">False when the answer has no list of sessions, not even an empty one.</param>
public sealed record AirVpnAccount(AirVpnUser User, IReadOnlyList<AirVpnSession> Sessions, bool AreListed)
{
    /// <summary>Null when it is about something else.</summary>
    public static AirVpnAccount? Read(JsonElement answer)
    {
        var (user, list, connection) = (answer.Member("user"), answer.Member("sessions"), answer.Member("connection"));
        // Nobody connected: connection is absent, {} or [].
        var isConnection = connection.ValueKind is JsonValueKind.Object && connection.IsTruthy();
        if (user.ValueKind is not JsonValueKind.Object && list.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object) && !isConnection)
            return null;
        IReadOnlyList<AirVpnSession> sessions = [.. list.Objects().Select(AirVpnSession.Read)];
        if (sessions.Count == 0 && isConnection && list.ValueKind is not JsonValueKind.Array)
            sessions = [AirVpnSession.Read(connection)];
        return new AirVpnAccount(AirVpnUser.Read(user), sessions, list.ValueKind is JsonValueKind.Array || sessions.Count > 0);
    }
}
