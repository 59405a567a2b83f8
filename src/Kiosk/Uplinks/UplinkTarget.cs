namespace Kiosk.Uplinks;

/// <summary>A device, connection or proxy of an account, to choose from.</summary>
/// <param name="Id">What the settings keep.</param>
/// <param name="Note">Tells two of one name apart: an address, an operator, a state.</param>
public sealed record UplinkTarget(string Id, string Name, string? Note = null);
