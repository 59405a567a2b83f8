namespace Kiosk.Pages;

/// <summary>A field to choose one of the 65 validities.</summary>
/// <param name="None">The words for choosing none; null when one has to be chosen.</param>
public sealed record ValidityChoice(string Name, string? Chosen, string? None = null);
