using System.Globalization;
using System.Text;

namespace Kiosk.Tickets.TestPages;

/// <summary>A border at the edge of the label, ticks every 5 mm, and codes the printer draws itself, in ZPL or TSPL.</summary>
sealed class LabelTestPage(PrinterProfile profile, TicketPaper paper, TestPageWords words)
{
    const double UsualHeight = 30;
    const int Line = 3;
    const int FirstText = 24;
    const int FirstCode = 96;

    readonly StringBuilder label = new();

    int Width => Math.Min(Dots(paper.Width), profile.DotsPerLine);
    int Height => Dots(paper.Height ?? UsualHeight);

    IEnumerable<int> Ticks(int length) =>
        Enumerable.Range(1, (int)(length / (5 * profile.DotsPerMm))).Select(n => Dots(n * 5)).Where(at => at < length - Line);

    public byte[] Zpl()
    {
        Add($"^XA^CI28^PW{Width}^LL{Height}^FO0,0^GB{Width},{Height},{Line}^FS");
        foreach (var x in Ticks(Width))
            Add($"^FO{x},0^GB2,{Line * 5},2^FS");
        foreach (var y in Ticks(Height))
            Add($"^FO0,{y}^GB{Line * 5},2,2^FS");
        Add($"^FO{FirstText},{FirstText}^A0N,32,32^FD{Plain(words.Title)}^FS^FO{FirstText},{FirstText + 36}^A0N,24,24^FD{Plain(words.About)}^FS");
        foreach (var (x, code) in Codes())
            Add($"^FO{x},{FirstCode}^BQN,2,{code.ModuleDots}^FDMM,A{code.Payload}^FS");
        Add($"^XZ\r\n");
        return Encoding.ASCII.GetBytes(label.ToString());
    }

    public byte[] Tspl()
    {
        Add($"SIZE {paper.Width:0.#} mm,{paper.Height ?? UsualHeight:0.#} mm\r\nCLS\r\nBOX 0,0,{Width - 1},{Height - 1},{Line}\r\n");
        foreach (var x in Ticks(Width))
            Add($"BAR {x},0,2,{Line * 5}\r\n");
        foreach (var y in Ticks(Height))
            Add($"BAR 0,{y},{Line * 5},2\r\n");
        Add($"TEXT {FirstText},{FirstText},\"3\",0,1,1,\"{Plain(words.Title)}\"\r\nTEXT {FirstText},{FirstText + 36},\"2\",0,1,1,\"{Plain(words.About)}\"\r\n");
        foreach (var (x, code) in Codes())
            Add($"QRCODE {x},{FirstCode},M,{code.ModuleDots},A,0,\"{code.Payload}\"\r\n");
        Add($"PRINT 1\r\n");
        return Encoding.ASCII.GetBytes(label.ToString());
    }

    /// <summary>Smallest first, as many as fit beside each other.</summary>
    IEnumerable<(int Left, TestCode Code)> Codes()
    {
        var left = FirstText;
        foreach (var code in TestCode.All.Where(code => !code.Native))
        {
            var side = code.Modules.Size * code.ModuleDots;
            if (left + side > Width - FirstText || FirstCode + side > Height - FirstText / 2)
                yield break;
            yield return (left, code);
            left += side + (QrMatrix.QuietZone * 2 * code.ModuleDots);
        }
    }

    /// <summary>Letters that are commands in neither language.</summary>
    static string Plain(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' or '/' ? c : '-'));

    int Dots(double millimetres) => (int)Math.Round(millimetres * profile.DotsPerMm);

    void Add(FormattableString text) => label.Append(text.ToString(CultureInfo.InvariantCulture));
}
