namespace Kiosk.Settings;

public sealed class UplinkOptions
{
    public const string Section = "Uplinks";

    public UplinkKind Kind { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Base address in place of the vendor's own.</summary>
    public string? Url { get; set; }

    public string? Key { get; set; }

    /// <summary>The AirVPN device name, the iProxy connection id or the AirProxy proxy id.</summary>
    public string? Target { get; set; }

    /// <summary>5 to 3600; the vendor's usual pause when not set.</summary>
    public int? PollSeconds { get; set; }

    /// <summary>Whether guests are offline without it. When not set: yes, unless the vendor cannot say.</summary>
    public bool? Needed { get; set; }
}
