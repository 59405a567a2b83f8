using System.Text;
using Kiosk.Tickets.Drawing;
using Kiosk.Tickets.Templates;

namespace Kiosk.Tickets.Rendering;

/// <summary>
/// ESC/POS for receipt printers: characters where the printer's code pages carry them, a picture where they do not.
/// Commands as in Epson's ESC/POS reference; values reach the printer only as printable bytes or dots.
/// </summary>
sealed class EscPosWriter(TicketDocument document, PrinterProfile profile, CodeSource codes)
{
    readonly EscPosBytes bytes = new(profile);
    readonly CodePages pages = new(profile.CodePages);
    readonly List<TicketBlock> drawn = [];

    /// <summary>What is read from the right is drawn as a whole: a printer knows no such lines.</summary>
    bool IsNative => profile.Text == TicketTextMode.Native && !document.RightToLeft;

    public byte[] Write()
    {
        bytes.Start();
        Blocks(document.Blocks, TextAlign.Start);
        Draw(TextAlign.Start);
        bytes.Cut();
        bytes.End();
        return bytes.ToArray();
    }

    void Blocks(IReadOnlyList<TicketBlock> blocks, TextAlign align)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case CutBlock:
                    Draw(align);
                    bytes.Cut();
                    break;
                case QrBlock code when profile.NativeQr && Ascii.IsValid(code.Payload) && code.Payload.Length <= 700 && !code.Payload.Any(char.IsControl):
                    Draw(align);
                    bytes.NativeCode(code.Payload, Math.Min(code.ModuleDots, (byte)16));
                    Below(code);
                    break;
                case QrBlock { Side: QrSide.Above } code when IsNative:
                    drawn.Add(code with { Body = [], Caption = null });
                    Draw(align);
                    Below(code);
                    break;
                case LogoBlock when !profile.Logo:
                    break;
                case QrBlock or LogoBlock:
                    drawn.Add(block);
                    break;
                default:
                    Text(block, align);
                    break;
            }
        }
    }

    void Below(QrBlock code)
    {
        if (!string.IsNullOrEmpty(code.Caption))
            Text(new HeadingBlock(3, [new TextLine([new TextRun(code.Caption)])]), TextAlign.Centre);
        Blocks(code.Body, TextAlign.Centre);
        Draw(TextAlign.Centre);
    }

    void Text(TicketBlock block, TextAlign align)
    {
        var lines = IsNative ? new LineFlow(profile.Columns, large: true, TicketWords.Culture(document.Language)).Lines(block, align).ToList() : null;
        if (lines is null || !lines.TrueForAll(l => pages.Carries(l.Text)))
        {
            drawn.Add(block);
            return;
        }

        Draw(align);
        foreach (var line in lines)
            bytes.Line(line, pages);
    }

    /// <summary>Neighbours go into one picture, so that their white space is shared.</summary>
    void Draw(TextAlign align)
    {
        if (drawn.Count == 0)
            return;
        bytes.Picture(PictureWriter.Strip(document, drawn, profile, align, codes));
        drawn.Clear();
    }
}
