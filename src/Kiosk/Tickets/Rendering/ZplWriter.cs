using System.Globalization;
using System.Text;

namespace Kiosk.Tickets.Rendering;

/// <summary>
/// ZPL II for label printers. Text is sent as dots, so a label looks as its preview and every script prints; the only
/// values in commands are those of plain QR codes, and of these only letters and digits go unescaped.
/// </summary>
static class ZplWriter
{
    /// <summary>The printer moves a QR code down by the bar code height that is in force, so that is set to one dot.</summary>
    const int BarHeight = 1;

    /// <summary>Bytes a code of version 1, 2, 3 … holds in byte mode at level M (ISO/IEC 18004).</summary>
    static readonly int[] Capacities = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666];

    public static byte[] Write(TicketDocument document, PrinterProfile profile, CodeSource codes)
    {
        var label = LabelPicture.Of(document, profile, codes, c => profile.NativeQr && CanDraw(c));
        var zpl = new StringBuilder(8192);
        var paper = document.Paper.Height is null ? 'N' : 'Y';
        zpl.Append(CultureInfo.InvariantCulture, $"^XA^CI28^MN{paper}^PW{label.Dots.Width}^LL{label.Dots.Height}^LH0,0^PON");
        if (profile.Cutter)
            zpl.Append("^MMC");
        foreach (var band in InkBand.Of(label.Dots))
        {
            var bytes = band.Stride * band.Rows;
            zpl.Append(CultureInfo.InvariantCulture, $"\n^FO{band.FirstByte * 8},{band.Top}^GFA,{bytes},{bytes},{band.Stride},");
            ZplGraphic.Append(zpl, label.Dots, band);
            zpl.Append("^FS");
        }

        foreach (var code in label.Codes)
            Code(zpl, code);
        return Encoding.ASCII.GetBytes(zpl.Append("\n^PQ1^XZ\n").ToString());
    }

    /// <summary>
    /// The printer chooses the version by itself, in byte mode; ours may be smaller, made of digits and letters apart. Only a
    /// code of the same size stands where it was laid out.
    /// </summary>
    static bool CanDraw(CodeMark code) =>
        Ascii.IsValid(code.Code.Text) && !code.Code.Text.Any(char.IsControl)
        && code.Code.Size == 21 + (4 * Array.FindIndex(Capacities, most => code.Code.Text.Length <= most))
        && code.Module is >= 1 and <= 10 && double.IsInteger(code.Module) && code.Y >= BarHeight;

    static void Code(StringBuilder zpl, CodeMark code)
    {
        var text = code.Code.Text;
        zpl.Append(CultureInfo.InvariantCulture, $"\n^BY2,2,{BarHeight}^FO{Math.Round(code.X)},{Math.Round(code.Y) - BarHeight}^BQN,2,{code.Module}^FH_^FDMM,B{text.Length:0000}");
        foreach (var c in text)
            zpl.Append(char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"_{(int)c:X2}");
        zpl.Append("^FS");
    }
}
