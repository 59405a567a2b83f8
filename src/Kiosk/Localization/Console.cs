namespace Kiosk.Localization;

/// <summary>Words of the commands: Console.resx.</summary>
public sealed class Console;
