using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kiosk.Printing.Templates;
using Kiosk.Tickets;
using Kiosk.Vouchers;

namespace Kiosk.Settings;

/// <summary>What each configuration key may say, checked on the text before anything is bound.</summary>
public static partial class SettingRules
{
    static readonly (string Key, string Allowed, Func<string, bool> Holds)[] Rules =
    [
        ("Venue:Name", "Setting.Text60", text => text.Trim().Length is >= 1 and <= 60),
        ("Venue:TimeZone", "Setting.TimeZone", IsTimeZone),
        ("Venue:Language", "Setting.Language", IsLanguage),
        ("Venue:TicketLanguages", "Setting.TicketLanguages", text => text.Split(',').All(tag => TicketLanguages.Find(tag.Trim()) is not null)),
        ("Wifi:Ssid", "Setting.Ssid", text => Encoding.UTF8.GetByteCount(text) is >= 1 and <= 32),
        ("Wifi:Password", "Setting.WifiPassword", text => text.Length is >= 8 and <= 63),
        ("Wifi:Security", "Setting.WifiSecurity", text => IsOneOf(text, "wpa", "sae", "open")),
        ("Wifi:Hidden", "Setting.Flag", IsFlag),
        ("Router:Url", "Setting.WebAddress", IsWebAddress),
        ("Router:Method", "Setting.RouterMethod", text => IsOneOf(text, "post", "get")),
        ("Router:TimeoutSeconds", "Setting.Seconds120", text => IsNumber(text, 1, 120)),
        ("Router:SyncSeconds", "Setting.Seconds3600", text => IsNumber(text, 1, 3600)),
        ("Router:MaxParallel", "Setting.Parallel", text => IsNumber(text, 1, 16)),
        ("Router:TimeZone", "Setting.TimeZone", IsTimeZone),
        ("Router:LoginUrl", "Setting.LoginUrl", IsLoginUrl),
        ("Vouchers:PasscodeLength", "Setting.PasscodeLength", text => IsNumber(text, 4, 32)),
        ("Vouchers:UsernamePrefix", "Setting.UsernamePrefix", text => Prefix().IsMatch(text)),
        ("Vouchers:SameCode", "Setting.Flag", IsFlag),
        ("Plans:#:Name", "Setting.Text60", text => text.Trim().Length is >= 1 and <= 60),
        ("Plans:#:ValidFor", "Setting.ValidFor", text => ValidFor.Find(text) is not null),
        ("Plans:#:DownloadLimitMb", "Setting.Megabytes", text => IsNumber(text, DataLimit.Min, DataLimit.Max)),
        ("Plans:#:UploadLimitMb", "Setting.Megabytes", text => IsNumber(text, DataLimit.Min, DataLimit.Max)),
        ("Plans:#:Language", "Setting.TicketLanguage", text => TicketLanguages.Find(text) is not null),
        ("Plans:#:Template", "Setting.TemplateName", TemplateName.IsOne),
        ("Printers:#:Template", "Setting.TemplateName", TemplateName.IsOne),
        ("Printers:#:Name", "Setting.Text60", text => text.Trim().Length is >= 1 and <= 60),
        ("Printers:#:Kind", "Setting.PrinterKind", text => IsOneOf(text, "escpos", "zpl", "tspl", "ipp")),
        ("Printers:#:Address", "Setting.PrinterAddress", IsPrinterAddress),
        ("Printers:#:Profile", "Setting.PrinterProfile", text => PrinterProfiles.Find(text) is not null),
        ("Printers:#:Default", "Setting.Flag", IsFlag),
        ("Uplinks:#:Kind", "Setting.UplinkKind", text => IsOneOf(text, "airvpn", "iproxy", "airproxy", "azirevpn")),
        ("Uplinks:#:Name", "Setting.UplinkName", text => text.Trim().Length is >= 1 and <= 60 && text.AsSpan().IndexOfAny('/', '\\') < 0),
        ("Uplinks:#:Url", "Setting.WebAddress", IsWebAddress),
        ("Uplinks:#:PollSeconds", "Setting.PollSeconds", text => IsNumber(text, 5, 3600)),
        ("Uplinks:#:Needed", "Setting.Flag", IsFlag),
        ("Webhooks:#:Name", "Setting.Text60", text => text.Trim().Length is >= 1 and <= 60),
        ("Webhooks:#:Url", "Setting.WebhookUrl", IsWebAddress),
        ("Webhooks:#:Secret", "Setting.WebhookSecret", WebhookSecret.IsOne),
        ("Alerts:QuietFrom", "Setting.TimeOfDay", text => AlertOptions.TimeOf(text) is not null),
        ("Alerts:QuietUntil", "Setting.TimeOfDay", text => AlertOptions.TimeOf(text) is not null),
        ("Alerts:Degraded", "Setting.Flag", IsFlag),
        ("Alerts:AirVpnMessage", "Setting.Text60", text => text.Trim().Length is >= 1 and <= 60),
    ];

    const string Override = "Printers:#:Override:";

    public static IEnumerable<SettingProblem> Check(IEnumerable<KeyValuePair<string, string>> values) =>
        from pair in values
        where pair.Value.Length > 0
        let allowed = Allowed(Index().Replace(pair.Key, ":#:"), pair.Value)
        where allowed is not null
        select new SettingProblem(pair.Key, SecretKeys.IsSecret(pair.Key) ? null : pair.Value, allowed);

    /// <exception cref="BadSettingException">The first bad value.</exception>
    public static void ThrowIfBad(IConfiguration configuration)
    {
        var set = configuration.AsEnumerable().Where(pair => pair.Value is not null);
        if (Check(set!).FirstOrDefault() is { } problem) // filtered
            throw new BadSettingException(problem);
    }

    /// <summary>Null when the value may stand there.</summary>
    static string? Allowed(string key, string value) => key.StartsWith(Override, StringComparison.OrdinalIgnoreCase)
        ? PrinterProfiles.CheckOverride(key[Override.Length..], value)
        : Array.Find(Rules, rule => string.Equals(rule.Key, key, StringComparison.OrdinalIgnoreCase) && !rule.Holds(value)).Allowed;

    static bool IsOneOf(string text, params string[] allowed) => allowed.Contains(text, StringComparer.OrdinalIgnoreCase);

    static bool IsFlag(string text) => bool.TryParse(text, out _);

    static bool IsNumber(string text, long from, long to) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to;

    static bool IsTimeZone(string text) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out _);

    static bool IsLanguage(string text) => LanguageTag().IsMatch(text);

    static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0;

    static bool IsLoginUrl(string text) =>
        text.Contains("{username}", StringComparison.Ordinal)
        && IsWebAddress(text.Replace("{username}", "u", StringComparison.Ordinal).Replace("{passcode}", "p", StringComparison.Ordinal));

    static bool IsPrinterAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && IsOneOf(address.Scheme, "tcp", "file", "serial", "ipp", "ipps");

    [GeneratedRegex(@":\d+:", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Index();

    [GeneratedRegex("^[A-Za-z0-9._-]{0,16}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();
}

/// <param name="Value">Null when it is a secret.</param>
/// <param name="Allowed">Key in Errors.resx of what the value may be.</param>
public sealed record SettingProblem(string Key, string? Value, string Allowed);
