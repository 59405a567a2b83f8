namespace Kiosk.Uplinks.IProxy;

/// <summary>What a setting's text may be. Errors.resx has a sentence for each: <c>IProxySetting.FORM</c>, {0} and {1} the range.</summary>
public enum IProxySettingForm
{
    /// <summary>true or false.</summary>
    Flag,
    Whole,
    Number,
    Choice,
    Cron,
    Url,

    /// <summary>IP addresses with commas between.</summary>
    Addresses,

    /// <summary>Whole numbers with commas between.</summary>
    Hours,
}
