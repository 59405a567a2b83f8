namespace Kiosk.Localization;

/// <summary>Words of the staff pages: Screen.resx.</summary>
public sealed class Screen;
