namespace Kiosk.Localization;

/// <summary>What went wrong and what to do, as a person reads it: Errors.resx.</summary>
public sealed class Errors;
