namespace Kiosk.Uplinks;

/// <summary>Something worth showing beyond what every uplink has: a label of Screen.resx, <c>UplinkFact.NAME</c>, and a value.</summary>
/// <param name="Name">In camel case; the API's <c>details</c> uses it as the key.</param>
/// <param name="Value">A string, long, double, bool or DateTimeOffset; null when the vendor does not say.</param>
public sealed record UplinkFact(string Name, object? Value, FactForm Form = FactForm.Plain);
