using Kiosk.Tickets.Templates;

namespace Kiosk.Tickets;

/// <summary>How a ticket looks: one file of <c>printer-templates</c> or of the operator's own folder.</summary>
public sealed record TicketTemplate
{
    readonly CompiledTemplate body;
    readonly TemplateNames names;

    TicketTemplate(string name, TemplateHeader header, CompiledTemplate body)
    {
        Name = name;
        Title = CleanText.Value(header.Title) ?? name;
        (Paper, Sheet) = header.Layout();
        Variables = header.Names.Variables;
        names = header.Names;
        this.body = body;
    }

    /// <summary>The file's name without <c>.md</c>.</summary>
    public string Name { get; }

    public string Title { get; }

    /// <summary>The paper of one ticket; on a sheet, its cell.</summary>
    public TicketPaper Paper { get; }

    /// <summary>Not null when many tickets go on a page.</summary>
    public SheetLayout? Sheet { get; }

    /// <summary>What can be set without touching the text, in the order of the file.</summary>
    public IReadOnlyList<TemplateVariable> Variables { get; }

    /// <summary>The operator's own file, not one of the shipped ones.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Why the operator's file of this name is not in use; this is the last good one instead.</summary>
    public TemplateError? Error { get; init; }

    public TicketDocument Compose(VoucherTicket ticket)
    {
        var culture = TicketWords.Culture(ticket.Language);
        var values = names.With(TicketValues.Of(ticket, culture));
        var filler = new BlockFiller(new Placeholders(values, culture), ticket);
        return new TicketDocument(
            $"{CleanText.Value(ticket.Venue)} · {CleanText.Value(ticket.Username)}",
            culture.Name,
            culture.TextInfo.IsRightToLeft,
            ticket.IssuedAt,
            Paper,
            filler.Fill(body.Blocks(values)));
    }

    /// <summary>
    /// A template's text with other values for its variables; everything else stays. A name it does not have, or a value
    /// that is not of the variable's kind, changes nothing.
    /// </summary>
    public static string WithVariables(string source, IReadOnlyDictionary<string, string> values) => TemplateVariables.With(source, values);

    /// <summary>Reads a template from text; null with the reason when it cannot be used.</summary>
    public static TicketTemplate? Parse(string name, string source, out TemplateError? error)
    {
        try
        {
            source = CleanText.Template(source);
            TemplateLimits.Check(source);
            var (header, text, line) = TemplateHeader.Split(source);
            error = null;
            return new TicketTemplate(name, header, CompiledTemplate.Compile(text, line, header.Names));
        }
        catch (TemplateException e)
        {
            error = new TemplateError($"{name}.md", e.Line, e.Message);
            return null;
        }
    }
}

/// <param name="Line">Counted from 1.</param>
public sealed record TemplateError(string File, int Line, string Message);
