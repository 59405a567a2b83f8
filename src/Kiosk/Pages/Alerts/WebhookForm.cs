using System.Globalization;
using Kiosk.Alerts;
using Kiosk.Localization;
using Kiosk.Settings;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>A webhook as a manager types it. Its address and secret go in and never come out again.</summary>
public sealed class WebhookForm(WebhookSettings settings, WebhookDesk desk, IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors)
{
    public const string New = "new";
    const string Name = nameof(WebhookOptions.Name);
    const string Url = nameof(WebhookOptions.Url);
    const string Secret = nameof(WebhookOptions.Secret);

    static readonly string[] Fields = [Name, Url, Secret];

    readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    public int Place { get; private set; }
    public bool IsNew { get; private set; }

    /// <summary>As it is set, whatever is typed.</summary>
    public WebhookOptions Stored { get; private set; } = new();

    /// <summary>What was typed; of what is set only the name.</summary>
    public string this[string field] => typed.TryGetValue(field, out var value) ? value : field == Name ? Stored.Name : "";

    /// <summary>False when there is no such webhook.</summary>
    public bool Open(string place)
    {
        IsNew = place == New;
        if (IsNew)
        {
            Place = settings.FreePlace;
            typed[Secret] = WebhookSecret.Make();
            return true;
        }

        if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || settings.Find(number) is not { } found)
            return false;
        (Place, Stored) = (number, found.Webhook);
        return true;
    }

    public bool IsFixed(string field) => settings.IsFixed(Place, field);

    public string? ErrorOf(string field) => problems.GetValueOrDefault(field);

    public void Read(IFormCollection posted)
    {
        foreach (var field in Fields.Where(field => !IsFixed(field)))
            typed[field] = posted[field].ToString().Trim();
    }

    /// <summary>The webhook as the form describes it, to be tried before it is saved.</summary>
    public WebhookOptions Candidate() => new()
    {
        Name = this[Name],
        Url = this[Url] is { Length: > 0 } url ? url : Stored.Url,
        Secret = this[Secret] is { Length: > 0 } secret ? secret : Stored.Secret,
    };

    /// <summary>False, with the sentences beside the fields, when something is not right.</summary>
    public bool Save(string actor)
    {
        var candidate = Candidate();
        if (candidate.Name.Length == 0)
            problems[Name] = text["Webhook.NameMissing"];
        else if (settings.All.Any(other => other.Place != Place && string.Equals(other.Webhook.Name, candidate.Name, StringComparison.OrdinalIgnoreCase)))
            problems[Name] = text["Webhook.NameTaken", candidate.Name];
        if (candidate.Url.Length == 0)
            problems[Url] = text["Webhook.UrlMissing"];
        if (problems.Count > 0)
            return false;
        // An empty address or secret keeps the one that is set.
        var values = typed.Where(pair => pair.Key == Name || pair.Value.Length > 0).ToDictionary(pair => pair.Key, pair => (string?)pair.Value, StringComparer.Ordinal);
        foreach (var problem in desk.Save(Place, values, actor))
            problems[problem.Key] = text["Setup.Allowed", errors[problem.Allowed].Value];
        return problems.Count == 0;
    }
}
