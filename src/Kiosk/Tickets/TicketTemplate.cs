using Kiosk.Tickets.Templates;

namespace Kiosk.Tickets;

/// <summary>How a ticket looks: one file of <c>printer-templates</c> or of the operator's own folder.</summary>
public sealed record TicketTemplate
{
    readonly CompiledTemplate body;

    TicketTemplate(string name, TemplateHeader header, CompiledTemplate body)
    {
        Name = name;
        Title = CleanText.Value(header.Title) ?? name;
        (Paper, Sheet) = header.Layout();
        this.body = body;
    }

    /// <summary>The file's name without <c>.md</c>.</summary>
    public string Name { get; }

    public string Title { get; }

    /// <summary>The paper of one ticket; on a sheet, its cell.</summary>
    public TicketPaper Paper { get; }

    /// <summary>Not null when many tickets go on a page.</summary>
    public SheetLayout? Sheet { get; }

    /// <summary>The operator's own file, not one of the shipped ones.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Why the operator's file of this name is not in use; this is the last good one instead.</summary>
    public TemplateError? Error { get; init; }

    public TicketDocument Compose(VoucherTicket ticket)
    {
        var culture = TicketWords.Culture(ticket.Language);
        var values = TicketValues.Of(ticket, culture);
        var filler = new BlockFiller(new Placeholders(values, culture), ticket);
        return new TicketDocument(
            $"{CleanText.Value(ticket.Venue)} · {CleanText.Value(ticket.Username)}",
            culture.Name,
            culture.TextInfo.IsRightToLeft,
            ticket.IssuedAt,
            Paper,
            filler.Fill(body.Blocks(values)));
    }

    /// <summary>Reads a template from text; null with the reason when it cannot be used.</summary>
    public static TicketTemplate? Parse(string name, string source, out TemplateError? error)
    {
        try
        {
            var (header, text, line) = TemplateHeader.Split(CleanText.Template(source));
            error = null;
            return new TicketTemplate(name, header, CompiledTemplate.Compile(text, line));
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
