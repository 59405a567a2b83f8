using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

static class PdfWriter
{
    /// <summary>Millimetres that office printers cannot print on.</summary>
    const double PageMargin = 8;

    /// <summary>One page a ticket, as long as the ticket.</summary>
    public static byte[] Strips(IReadOnlyList<TicketDocument> documents, CodeSource codes)
    {
        var first = documents[0];
        using var fonts = Fonts.Rent(first.Language, first.RightToLeft);
        var drawn = DrawnTicket.Of(first, fonts, codes);
        using var canvas = Canvas.Pdf(drawn.Width, drawn.Height, first.Title, first.Date);
        for (var i = 0; i < documents.Count; i++)
        {
            if (i > 0)
            {
                drawn = DrawnTicket.Of(documents[i], fonts, codes);
                canvas.ResizePage(drawn.Width, drawn.Height);
            }

            drawn.Draw(canvas, 0, 0);
            canvas.EndPage();
        }

        return PdfFile.Compact(PdfResources.WithoutDoubles(canvas.ToBytes()));
    }

    /// <summary>Each at the top of a page of its own.</summary>
    public static byte[] Pages(IReadOnlyList<TicketDocument> documents, double pageWidth, double pageHeight, CodeSource codes)
    {
        const double Mm = Canvas.UnitsPerMm;
        var first = documents[0];
        using var fonts = Fonts.Rent(first.Language, first.RightToLeft);
        using var canvas = Canvas.Pdf(pageWidth * Mm, pageHeight * Mm, first.Title, first.Date);
        foreach (var document in documents)
        {
            var drawn = DrawnTicket.Of(document, fonts, codes);
            var room = pageWidth - (2 * PageMargin);
            var scale = Math.Min(1, Math.Min(room * Mm / drawn.Width, (pageHeight - (2 * PageMargin)) * Mm / drawn.Height));
            canvas.Place(((pageWidth * Mm) - (drawn.Width * scale)) / 2, PageMargin * Mm, scale);
            drawn.Draw(canvas, 0, 0);
            canvas.Back();
            canvas.EndPage();
        }

        return PdfFile.Compact(PdfResources.WithoutDoubles(canvas.ToBytes()));
    }

    /// <summary>Many tickets a page, row by row.</summary>
    public static byte[] Sheet(IReadOnlyList<TicketDocument> documents, SheetLayout sheet, CodeSource codes)
    {
        const double Mm = Canvas.UnitsPerMm;
        var first = documents[0];
        using var fonts = Fonts.Rent(first.Language, first.RightToLeft);
        using var canvas = Canvas.Pdf(sheet.PageWidth * Mm, sheet.PageHeight * Mm, first.Title, first.Date);
        foreach (var page in documents.Chunk(sheet.PerPage))
        {
            if (sheet.CutLines)
                CutLines(canvas, sheet, (page.Length + sheet.Columns - 1) / sheet.Columns);
            for (var i = 0; i < page.Length; i++)
            {
                var x = sheet.MarginX + (i % sheet.Columns * (sheet.CellWidth + sheet.Gap));
                var y = sheet.MarginY + (i / sheet.Columns * (sheet.CellHeight + sheet.Gap));
                DrawnTicket.Of(page[i], fonts, codes).Draw(canvas, x * Mm, y * Mm);
            }

            canvas.EndPage();
        }

        return PdfFile.Compact(PdfResources.WithoutDoubles(canvas.ToBytes()));
    }

    static void CutLines(Canvas canvas, SheetLayout sheet, int rows)
    {
        const double Mm = Canvas.UnitsPerMm;
        for (var column = 0; column <= sheet.Columns; column++)
        {
            var x = Between(column, sheet.Columns, sheet.MarginX, sheet.CellWidth, sheet.Gap) * Mm;
            var bottom = Between(rows, sheet.Rows, sheet.MarginY, sheet.CellHeight, sheet.Gap) * Mm;
            canvas.Line(x, sheet.MarginY * Mm, x, bottom, 0.7, 6, 6);
        }

        for (var row = 0; row <= rows; row++)
        {
            var y = Between(row, sheet.Rows, sheet.MarginY, sheet.CellHeight, sheet.Gap) * Mm;
            canvas.Line(sheet.MarginX * Mm, y, (sheet.PageWidth - sheet.MarginX) * Mm, y, 0.7, 6, 6);
        }
    }

    static double Between(int index, int count, double margin, double cell, double gap) =>
        margin + (index * (cell + gap)) - (index == 0 ? 0 : index == count ? gap : gap / 2);
}
