using System.Globalization;
using Kiosk.Localization;
using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Kiosk.Alerts;

/// <summary>Alerts in words: key <c>Alert.TYPE</c> in Screen.resx.</summary>
public sealed class AlertSentences(IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors, IOptionsMonitor<VenueOptions> venue)
{
    CultureInfo Culture => CultureInfo.GetCultureInfo(venue.CurrentValue.Language);

    /// <summary>What happened, in one sentence.</summary>
    public string What(Alert alert)
    {
        var name = alert.Kind == AlertSubject.Router ? text["Alert.Router"].Value : alert.Uplink;
        return alert.Type switch
        {
            AlertType.Down or AlertType.Degraded => text[$"Alert.{alert.Type}", name, Moment(alert.Since, alert.At)],
            AlertType.Back or AlertType.WasDown => text[$"Alert.{alert.Type}", name, Moment(alert.Since, alert.At), Moment(alert.EndedAt, alert.At)],
            AlertType.Expiring => text[alert.ExpiresAt <= alert.At ? "Alert.expired" : "Alert.expiring", name, Moment(alert.ExpiresAt, told: null)],
            _ => text[alert.AskedFor ? "Alert.ip-asked" : "Alert.ip-changed", name, alert.PreviousIp ?? "", alert.ExternalIp ?? ""],
        };
    }

    /// <summary>Why, and what to do; null for what needs none.</summary>
    public string? Why(Alert alert) => alert.Type is AlertType.Down or AlertType.Degraded ? errors.Explain(alert.Reason) : null;

    public string Subject(Alert alert) => $"{venue.CurrentValue.Name}: {What(alert)}";

    public string Whole(Alert alert) => Why(alert) is { } why ? $"{What(alert)} {why}" : What(alert);

    public string Explain(DeliveryTrouble trouble) => trouble.Code.StartsWith("Uplink.", StringComparison.Ordinal)
        ? errors[trouble.Code, UplinkKind.AirVpn.Brand(), trouble.Argument]
        : trouble.Explain(errors);

    /// <summary>The time alone on the day it is told.</summary>
    string Moment(DateTimeOffset? at, DateTimeOffset? told)
    {
        if (at is null)
            return text["None"];
        var zone = venue.CurrentValue.Zone;
        var local = TimeZoneInfo.ConvertTime(at.Value, zone);
        var (clock, day) = (local.ToString("t", Culture), local.ToString("m", Culture));
        return told is { } moment && local.Date == TimeZoneInfo.ConvertTime(moment, zone).Date ? clock : $"{day}, {clock}";
    }
}
