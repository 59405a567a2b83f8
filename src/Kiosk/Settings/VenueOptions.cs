namespace Kiosk.Settings;

public sealed class VenueOptions
{
    public const string Section = "Venue";

    public string Name { get; set; } = "Guest Wi-Fi";

    /// <summary>IANA name; the machine's when not set.</summary>
    public string? TimeZone { get; set; }

    /// <summary>BCP 47, such as <c>en</c> or <c>pt-BR</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Languages offered for one guest's ticket besides the venue's, by tag, with commas between.</summary>
    public string TicketLanguages { get; set; } = "en";

    public TimeZoneInfo Zone => TimeZone is null ? TimeZoneInfo.Local : TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
