using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

/// <summary>What differs from what is set.</summary>
public sealed record PhoneChange(IProxySetting Setting, string Before, string After);
