namespace Kiosk.Pages;

/// <summary>One value of a profile that may be otherwise on a printer.</summary>
/// <param name="Key">As the profile names it.</param>
/// <param name="OfProfile">What holds without it.</param>
public sealed record OverrideField(string Key, string OfProfile)
{
    public string Name => $"Override:{Key}";

    public static IReadOnlyList<OverrideField> Of(string profile) => [];

    /// <summary>Key in Errors.resx of what is allowed; null when the value is right.</summary>
    public string? Problem(string value) => null;
}
