using Kiosk.Settings;
using Kiosk.Uplinks;

namespace Kiosk.Alerts;

/// <summary>What an alert is about.</summary>
/// <param name="Target">Another device or connection under the same name is another matter.</param>
public sealed record AlertSubject(string Kind, string Uplink, string Target)
{
    public const string Router = "router";

    public static AlertSubject TheRouter { get; } = new(Router, Router, "");

    public static AlertSubject Of(UplinkOptions uplink) => new(uplink.Kind.ToText(), uplink.Name, uplink.Target ?? "");

    /// <summary>An alert of now, to be completed.</summary>
    public Alert Alert(string type, DateTimeOffset at, UplinkState state, UplinkReason reason) => new()
    {
        Type = type,
        At = at,
        Uplink = Uplink,
        Kind = Kind,
        State = state.ToText(),
        ReasonCode = reason.Code,
        ReasonArguments = AlertReason.Join(reason),
    };
}
