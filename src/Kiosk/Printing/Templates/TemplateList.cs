using Kiosk.Tickets;

namespace Kiosk.Printing.Templates;

/// <summary>Every template there is, the broken ones among them.</summary>
public sealed class TemplateList(TicketTemplates templates, TemplateFiles files, TemplateUse use)
{
    public IReadOnlyList<TemplateRow> All()
    {
        var good = templates.All;
        var broken = templates.Errors.Where(error => good.All(template => FileOf(template.Name) != error.File));
        return
        [
            .. good.Select(template => Row(template.Name, template, template.Error)),
            .. broken.Select(error => Row(Path.GetFileNameWithoutExtension(error.File), template: null, error)),
        ];
    }

    public TemplateRow? Find(string name) =>
        templates.Find(name) is { } template ? Row(name, template, template.Error)
        : files.Read(name) is not null ? Row(name, template: null, templates.Errors.FirstOrDefault(error => error.File == FileOf(name)))
        : null;

    TemplateRow Row(string name, TicketTemplate? template, TemplateError? error) =>
        new(name, template, files.Read(name)?.Origin ?? TemplateOrigin.Shipped, error, use.Printers(name), use.Plans(name));

    static string FileOf(string name) => $"{name}.md";
}

/// <param name="Template">The one in use; null when there never was a good one.</param>
/// <param name="Error">Why the own file is not in use.</param>
/// <param name="Printers">Names of those that print with it.</param>
/// <param name="Plans">Names of those that ask for it.</param>
public sealed record TemplateRow(
    string Name, TicketTemplate? Template, TemplateOrigin Origin, TemplateError? Error, IReadOnlyList<string> Printers, IReadOnlyList<string> Plans)
{
    public string Title => Template?.Title ?? Name;

    /// <summary>A whole page for the wall.</summary>
    public bool IsPoster => Template is { Sheet: null, Paper: { Width: > 150, Height: not null } };

    public bool IsOwn => Origin is not TemplateOrigin.Shipped;
}
