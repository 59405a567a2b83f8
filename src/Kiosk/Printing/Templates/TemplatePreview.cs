using System.Text;
using Kiosk.Emulators.Printers;
using Kiosk.Tickets;

namespace Kiosk.Printing.Templates;

/// <summary>
/// Templates as they would come out, without paper. One at a time: whoever tries a large one must not slow the printers
/// of the same machine down.
/// </summary>
public sealed partial class TemplatePreview(TicketRenderer renderer, ILogger<TemplatePreview> logger) : IDisposable
{
    const char LastLatin = '\u024F';

    readonly SemaphoreSlim turn = new(1);

    public Task<PreviewedTicket> ShowAsync(TicketTemplate template, VoucherTicket ticket, PreviewView view, CancellationToken cancellationToken) =>
        InTurnAsync(() => Show(template, ticket, view), cancellationToken);

    /// <summary>As a file for readers and page printers; of a sheet one full page.</summary>
    public Task<byte[]> PdfAsync(TicketTemplate template, VoucherTicket ticket, CancellationToken cancellationToken) =>
        InTurnAsync(() => Render(template, template.Compose(ticket), TicketFormat.Pdf), cancellationToken);

    public Task<byte[]> PictureAsync(TicketTemplate template, VoucherTicket ticket, CancellationToken cancellationToken) =>
        InTurnAsync(() => renderer.Render(template.Compose(ticket), TicketFormat.Png), cancellationToken);

    public void Dispose() => turn.Dispose();

    async Task<T> InTurnAsync<T>(Func<T> make, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return make();
        }
        finally
        {
            turn.Release();
        }
    }

    PreviewedTicket Show(TicketTemplate template, VoucherTicket ticket, PreviewView view)
    {
        try
        {
            var document = template.Compose(ticket);
            var file = Render(template, document, view.Format);
            return view.Format switch
            {
                TicketFormat.Text => new PreviewedTicket(view, file) { Text = Encoding.UTF8.GetString(file) },
                TicketFormat.Svg => new PreviewedTicket(view, file) { Picture = file, PictureType = view.ContentType },
                TicketFormat.Png => new PreviewedTicket(view, file) { Picture = file },
                TicketFormat.EscPos => new PreviewedTicket(view, file) { Picture = OnPaper(document, file) },
                _ => new PreviewedTicket(view, file) { Picture = renderer.Render(document, TicketFormat.Png) },
            };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Any template may be typed; what cannot be drawn is told, and the page stays.
            Log.NotDrawn(logger, exception, view.Key);
            return new PreviewedTicket(view, []);
        }
    }

    /// <summary>The very bytes, as a receipt printer puts them on paper. Its stand-in draws Latin letters only; others are shown as a picture.</summary>
    byte[] OnPaper(TicketDocument document, byte[] bytes)
    {
        var settings = new ReceiptPrinterSettings { DotsPerLine = TicketRenderer.UsualProfile(document, TicketFormat.EscPos).DotsPerLine };
        return ReceiptDecoder.Decode(bytes, settings) is [var ticket] && !ticket.Text.Any(c => c > LastLatin && char.IsLetter(c))
            ? ticket.ToPng()
            : renderer.Render(document, TicketFormat.Png);
    }

    byte[] Render(TicketTemplate template, TicketDocument document, TicketFormat format) =>
        format is TicketFormat.Pdf && template.Sheet is { } sheet
            ? renderer.RenderSheet([.. Enumerable.Repeat(document, sheet.PerPage)], sheet)
            : renderer.Render(document, format);

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A preview as {View} could not be drawn")]
        public static partial void NotDrawn(ILogger logger, Exception exception, string view);
    }
}
