using System.Globalization;

namespace Kiosk.Settings;

public sealed class AlertOptions
{
    public const string Section = "Alerts";

    /// <summary><c>22:00</c> in the venue's zone; with <see cref="QuietUntil"/> the hours in which no message is sent.</summary>
    public string? QuietFrom { get; set; }

    /// <summary>May be earlier than <see cref="QuietFrom"/>: then it is meant on the day after.</summary>
    public string? QuietUntil { get; set; }

    /// <summary>An uplink that works badly is told of, too, not only one that is down.</summary>
    public bool Degraded { get; set; }

    /// <summary>The AirVPN uplink whose account's owner gets the alerts as a message.</summary>
    public string? AirVpnMessage { get; set; }

    /// <summary>Null where it is no time of the day.</summary>
    public static TimeOnly? TimeOf(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
