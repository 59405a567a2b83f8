using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>One setting of a connection; values are texts, as a form has them.</summary>
/// <param name="Least">Of <see cref="IProxySettingForm.Whole"/>, <see cref="IProxySettingForm.Number"/> and of each of the hours.</param>
public sealed record IProxySetting(string Name, IProxySettingForm Form, int Least = 0, int Most = int.MaxValue)
{
    /// <summary>What switches it off.</summary>
    public string Off => Form switch
    {
        IProxySettingForm.Flag => "false",
        IProxySettingForm.Whole or IProxySettingForm.Number => "0",
        _ => "",
    };

    /// <summary>Of <see cref="IProxySettingForm.Choice"/>; the empty one is off.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool Allows(string text) => Form switch
    {
        IProxySettingForm.Flag => LooseText.Flag(text) is not null,
        IProxySettingForm.Whole => IsWhole(text.Trim()),
        IProxySettingForm.Number => LooseText.Number(text) is { } number && number >= Least && number <= Most,
        IProxySettingForm.Choice => Choices.Contains(text, StringComparer.Ordinal),
        IProxySettingForm.Cron => string.IsNullOrWhiteSpace(text) || IProxyCron.IsOne(text),
        IProxySettingForm.Url => string.IsNullOrWhiteSpace(text) || (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https"),
        IProxySettingForm.Addresses => Items(text).All(IsAddress),
        _ => Items(text).All(IsWhole),
    };

    /// <param name="text">One that is allowed.</param>
    internal JsonNode ToJson(string text) => Form switch
    {
        IProxySettingForm.Flag => LooseText.Flag(text) is true,
        IProxySettingForm.Whole => int.Parse(text, CultureInfo.InvariantCulture),
        IProxySettingForm.Number => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        IProxySettingForm.Addresses => new JsonArray([.. Items(text).Select(item => (JsonNode)item)]),
        IProxySettingForm.Hours => new JsonArray([.. Items(text).Select(item => (JsonNode)int.Parse(item, CultureInfo.InvariantCulture))]),
        _ => text.Trim(),
    };

    bool IsWhole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most;

    /// <summary>.NET takes "1" and "127.1" for addresses, the vendor need not.</summary>
    static bool IsAddress(string text) => IPAddress.TryParse(text, out var address) && (text.Contains(':') || address.ToString() == text);

    static string[] Items(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
