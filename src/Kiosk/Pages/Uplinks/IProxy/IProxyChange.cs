namespace Kiosk.Pages;

/// <summary>What a form asks for.</summary>
/// <param name="Uplink">Its name.</param>
/// <param name="Action">As the event log names it, after <c>uplink.</c>.</param>
/// <param name="Form">The key of the form that asks: it is done once.</param>
/// <param name="Detail">For the event log: what it is about; no secret.</param>
public sealed record IProxyChange(string Uplink, string Action, Guid Form, string? Detail = null);
