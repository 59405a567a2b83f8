using Kiosk.Tickets;

namespace Kiosk.Pages;

/// <summary>One value of a profile that may be otherwise on a printer.</summary>
/// <param name="OfProfile">What holds without it.</param>
public sealed record OverrideField(ProfileValue Value, string OfProfile)
{
    static readonly string[] receiptsOnly = ["DotsPerColumn", "CodePages", "Text", "Raster", "Cutter", "FeedLines", "Drawer", "Buzzer", "Confirm"];

    /// <summary>As the profile names it.</summary>
    public string Key => Value.Name;

    public string Name => $"Override:{Key}";

    /// <summary>Those that mean something to this kind of printer.</summary>
    public static IReadOnlyList<OverrideField> Of(PrinterProfile profile) =>
    [
        .. PrinterProfiles.Overridable.Where(value => IsFor(value.Name, profile.Kind)).Select(value => new OverrideField(value, value.Read(profile))),
    ];

    static bool IsFor(string value, string kind) => value switch
    {
        "Logo" => true,
        "Page" => kind == "ipp",
        "GapMm" => kind is "zpl" or "tspl",
        _ when receiptsOnly.Contains(value) => kind == "escpos",
        _ => kind != "ipp",
    };
}
