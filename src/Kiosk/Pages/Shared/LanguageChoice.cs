namespace Kiosk.Pages;

/// <summary>A field to choose one of the languages tickets are written in.</summary>
/// <param name="None">The words for choosing none.</param>
public sealed record LanguageChoice(string Name, string? Chosen, string? None = null);
