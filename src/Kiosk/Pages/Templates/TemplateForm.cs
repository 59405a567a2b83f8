using Kiosk.Printing.Templates;
using Kiosk.Tickets;

namespace Kiosk.Pages;

/// <summary>The editor's fields: the text, what its variables are set to, and the voucher it is tried with.</summary>
public sealed class TemplateForm
{
    const string NewValue = "var:";
    const string OldValue = "was:";

    public string? Source { get; set; }
    public string? Version { get; set; }
    public string? View { get; set; }
    public string? Language { get; set; }
    public bool Wifi { get; set; }
    public bool Login { get; set; }
    public bool LongNames { get; set; }
    public bool Reprint { get; set; }

    public SampleWish Sample => new(Language, Wifi, Login, LongNames, Reprint);

    public static TemplateForm Of(TemplateSource source, string? view, string? language) =>
        new() { Source = source.Text, Version = source.Version, View = view, Language = language, Wifi = true, Login = true };

    /// <summary>The text with the variables that were touched; the others are left as the text has them.</summary>
    public void Apply(IFormCollection posted)
    {
        var touched = posted.Keys
            .Where(key => key.StartsWith(NewValue, StringComparison.Ordinal))
            .Select(key => key[NewValue.Length..])
            .Where(name => posted[NewValue + name][0] != posted[OldValue + name].FirstOrDefault())
            .ToDictionary(name => name, name => posted[NewValue + name][0] ?? "", StringComparer.Ordinal);
        Source = TemplateText.Tidy(Source);
        if (touched.Count > 0)
            Source = TicketTemplate.WithVariables(Source, touched);
    }
}
