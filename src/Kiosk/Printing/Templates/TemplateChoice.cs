using Kiosk.Settings;
using Kiosk.Tickets;
using Kiosk.Vouchers;

namespace Kiosk.Printing.Templates;

/// <summary>
/// Which template a ticket is made with: what was asked for; else the plan's, the printer's, its profile's. A setting
/// that does not fit the printer, or names a template that is gone, is passed over: a guest waits for the paper.
/// </summary>
public sealed class TemplateChoice(TicketTemplates templates, Plans plans)
{
    /// <summary>A receipt is set anew to the width of the printer's line; by more than this its columns get too narrow.</summary>
    const double Squeezed = 1.15;

    /// <exception cref="UnknownTemplateException"/>
    public TicketTemplate For(PrinterOptions printer, PrinterProfile profile, string? plan, string? asked) =>
        asked is not null
            ? Known(asked)
            : Set(printer, plan).Select(templates.Find).FirstOrDefault(template => template is not null && Fits(template, printer.Kind, profile))
                ?? Known(profile.Template);

    /// <summary>Without a printer: what was asked for, else the plan's.</summary>
    public TicketTemplate? For(string? plan, string? asked) =>
        asked is not null ? Known(asked) : templates.Find(PlansOwn(plan)) is { Sheet: null } template ? template : null;

    /// <summary>A sheet holds many tickets and fits none; a roll of paper takes what is no wider; a page printer the rest.</summary>
    public static bool Fits(TicketTemplate template, PrinterKind kind, PrinterProfile profile) =>
        template.Sheet is null
        && (kind is PrinterKind.Ipp || template.Paper.ContentWidth <= profile.DotsPerLine / profile.DotsPerMm * Squeezed);

    IEnumerable<string?> Set(PrinterOptions printer, string? plan) => [PlansOwn(plan), printer.Template];

    string? PlansOwn(string? plan) => plan is null ? null : plans.Find(plan)?.Template;

    TicketTemplate Known(string name) => templates.Find(name) ?? throw new UnknownTemplateException(name);
}
