using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

/// <summary>One setting on the form.</summary>
public sealed record PhoneField(IProxySetting Setting, string Value, string? Hint, string? Error)
{
    public bool IsOn => Value == "true";

    public bool IsNumber => Setting.Form is IProxySettingForm.Whole or IProxySettingForm.Number;
}
