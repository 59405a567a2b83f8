using Kiosk.Tickets;

namespace Kiosk.Printing.Templates;

/// <summary>One way to look at a template.</summary>
/// <param name="Key">As in the page's form, and in the name of its text.</param>
public sealed record PreviewView(string Key, TicketFormat Format, string Extension, string ContentType)
{
    public static IReadOnlyList<PreviewView> All { get; } =
    [
        new("paper", TicketFormat.Png, "png", "image/png"),
        new("receipt", TicketFormat.EscPos, "bin", "application/octet-stream"),
        new("label", TicketFormat.Zpl, "zpl", "text/plain"),
        new("text", TicketFormat.Text, "txt", "text/plain"),
        new("pdf", TicketFormat.Pdf, "pdf", "application/pdf"),
        new("svg", TicketFormat.Svg, "svg", "image/svg+xml"),
    ];

    /// <summary>What makes sense for a template: a receipt printer takes no page, a label printer only labels, neither a sheet.</summary>
    public static IReadOnlyList<PreviewView> For(TicketTemplate? template) => [.. All.Where(view => view.Format switch
    {
        TicketFormat.EscPos => template is { Sheet: null, Paper.Width: < 90 },
        TicketFormat.Zpl => template is { Sheet: null, Paper: { Height: not null, Width: < 120 } },
        _ => true,
    })];

    public static PreviewView Find(string? key) => All.FirstOrDefault(view => view.Key == key) ?? All[0];
}

/// <param name="File">What a printer or a reader would get; empty when the ticket cannot be drawn.</param>
public sealed record PreviewedTicket(PreviewView View, byte[] File)
{
    public string? Text { get; init; }

    public byte[]? Picture { get; init; }

    public string PictureType { get; init; } = "image/png";

    /// <summary>For the page itself: an image never runs what is in it.</summary>
    public string PictureAddress => Address(PictureType, Picture ?? []);

    public string FileAddress => Address(View.ContentType, File);

    static string Address(string type, byte[] content) => $"data:{type};base64,{Convert.ToBase64String(content)}";
}
