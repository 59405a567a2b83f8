using Kiosk.Localization;
using Kiosk.Printing.Templates;
using Kiosk.Tickets;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

public sealed class TemplateWords(IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors)
{
    /// <summary>A longer text is still edited; its numbers end here.</summary>
    public const int MostNumberedLines = 2000;

    /// <summary>A variable's name as words: <c>showPrice</c> is "Show price".</summary>
    public static string Label(TemplateVariable variable) => string.Concat(variable.Name.Select((c, i) =>
        i == 0 ? char.ToUpperInvariant(c).ToString() : char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString())).Replace("Qr ", "QR ", StringComparison.Ordinal);

    public StateWord Origin(TemplateRow row) => row.Origin switch
    {
        TemplateOrigin.Own => new StateWord(Tone.Quiet, "person", text["Templates.Own"]),
        TemplateOrigin.OwnInsteadOfShipped => new StateWord(Tone.Quiet, "swap", text["Templates.OwnInstead"]),
        _ => new StateWord(Tone.Quiet, "file", text["Templates.Shipped"]),
    };

    public string Paper(TicketTemplate template) => template switch
    {
        { Sheet: { } sheet } => text["Paper.Sheet", Page(sheet.PageWidth), sheet.Columns, sheet.Rows],
        { Paper: { Height: null } roll } => text["Paper.Roll", roll.Width],
        { Paper: { Width: > 200 } page } => text["Paper.Page", Page(page.Width)],
        { Paper: var label } => text["Paper.Label", label.Width, label.Height!], // a roll has none
    };

    /// <summary>Null when nobody does.</summary>
    public string? UsedBy(TemplateRow row) => (row.Printers, row.Plans) switch
    {
        ([], []) => null,
        (var printers, []) => text["Templates.UsedByPrinters", Names(printers)].Value,
        ([], var plans) => text["Templates.UsedByPlans", Names(plans)].Value,
        var (printers, plans) => text["Templates.UsedByBoth", Names(printers), Names(plans)].Value,
    };

    public string Mistake(TemplateRow row, TemplateError error) =>
        text[row.Template is null ? "Templates.Mistake" : "Templates.MistakeGoodStays", error.Line, error.Message];

    public string Trouble(TemplateChange change) =>
        change.Error is { } error ? $"{text["Template.Line", error.Line]} {error.Message}" : errors[change.Problem!, change.About]; // one of the two, unless it is done

    public string Problem(string key) => errors[key, TemplateText.MostBytes / 1024];

    static string Page(double width) => width > 212 ? "Letter" : "A4";

    static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
