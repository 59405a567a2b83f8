using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Pages;

/// <summary>The setup page's fields, each named by its configuration key. Secrets go in and never come out.</summary>
public sealed class SetupForm(IConfiguration configuration, SavedSettings saved, IOptionsMonitor<RouterOptions> router)
{
    const string Hidden = "Wifi:Hidden";

    static readonly string[] Keys =
    [
        "Venue:Name", "Venue:TimeZone", "Venue:Language", "Venue:TicketLanguages", "Router:Url", "Router:ApiKey", "Router:Method", "Router:LoginUrl",
        "Wifi:Ssid", "Wifi:Password", "Wifi:Security", Hidden,
    ];

    /// <summary>Area/City names, as most people know their zone.</summary>
    public static IReadOnlyList<string> TimeZones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id == "UTC" || (id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)))];

    readonly Dictionary<string, string?> typed = new(StringComparer.Ordinal);

    /// <summary>What was typed, else what is set; never a secret.</summary>
    public string? this[string key] =>
        SecretKeys.IsSecret(key) ? null : typed.TryGetValue(key, out var text) ? text : configuration[key];

    public bool Has(string key) => !string.IsNullOrEmpty(configuration[key]);

    public bool IsFixed(string key) => saved.IsFixed(key);

    public void Read(IFormCollection posted)
    {
        foreach (var key in Keys.Where(key => !IsFixed(key)))
        {
            var text = posted[key].ToString().Trim();
            typed[key] = key == Hidden ? (text.Length > 0 ? "true" : "false") : text;
        }
    }

    /// <summary>An empty secret keeps the one that is set; another empty field is unset.</summary>
    public IReadOnlyDictionary<string, string?> Changes() => typed
        .Where(pair => !(SecretKeys.IsSecret(pair.Key) && string.IsNullOrEmpty(pair.Value)))
        .ToDictionary(pair => pair.Key, pair => string.IsNullOrEmpty(pair.Value) ? null : pair.Value, StringComparer.Ordinal);

    /// <summary>The router as the form describes it, to be tried before it is saved.</summary>
    public RouterOptions Candidate()
    {
        var set = router.CurrentValue;
        return new RouterOptions
        {
            Url = this["Router:Url"] is { Length: > 0 } url ? url : null,
            ApiKey = typed.GetValueOrDefault("Router:ApiKey") is { Length: > 0 } key ? key : set.ApiKey,
            Method = Enum.TryParse<RouterMethod>(this["Router:Method"], ignoreCase: true, out var method) ? method : set.Method,
            TimeoutSeconds = set.TimeoutSeconds,
            SyncSeconds = set.SyncSeconds,
            MaxParallel = set.MaxParallel,
            TimeZone = set.TimeZone,
            LoginUrl = set.LoginUrl,
        };
    }
}
