namespace Kiosk.Localization;

/// <summary>Words on the guest screen, in the guest's language: Guest.resx.</summary>
public sealed class Guest;
