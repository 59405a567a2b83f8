using System.Globalization;
using System.Text;

namespace Kiosk.Tickets.Rendering;

/// <summary>
/// TSPL for label printers of TSC and its kin. The whole label is sent as dots: no value ever stands in a command.
/// </summary>
static class TsplWriter
{
    public static byte[] Write(TicketDocument document, PrinterProfile profile, CodeSource codes)
    {
        var label = LabelPicture.Of(document, profile, codes, _ => false);
        using var tspl = new MemoryStream();
        var gap = document.Paper.Height is null ? 0 : profile.GapMm;
        Line(tspl, $"SIZE {label.WidthMm:0.##} mm,{label.HeightMm:0.##} mm");
        Line(tspl, $"GAP {gap:0.##} mm,0 mm");
        Line(tspl, $"DIRECTION 0");
        Line(tspl, $"REFERENCE 0,0");
        if (profile.Cutter)
            Line(tspl, $"SET CUTTER 1");
        Line(tspl, $"CLS");
        foreach (var band in InkBand.Of(label.Dots))
        {
            Text(tspl, $"BITMAP {band.FirstByte * 8},{band.Top},{band.Stride},{band.Rows},0,");
            for (var row = 0; row < band.Rows; row++)
            {
                foreach (var dots in band.Row(label.Dots, row))
                    tspl.WriteByte((byte)~dots);
            }

            Line(tspl, $"");
        }

        Line(tspl, $"PRINT 1,1");
        return tspl.ToArray();
    }

    static void Line(MemoryStream tspl, FormattableString line)
    {
        Text(tspl, line);
        tspl.Write("\r\n"u8);
    }

    static void Text(MemoryStream tspl, FormattableString text) =>
        tspl.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));
}
