using System.Text;
using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>
/// Rows as hexadecimal digits in Zebra's shorthand: a letter before a digit repeats it, a comma ends a row in white after
/// whole bytes, a colon is the row above. About a fifth of the plain digits.
/// </summary>
static class ZplGraphic
{
    public static void Append(StringBuilder zpl, MonoBitmap bitmap, InkBand band)
    {
        for (var row = 0; row < band.Rows; row++)
        {
            var bytes = band.Row(bitmap, row);
            if (row > 0 && bytes.SequenceEqual(band.Row(bitmap, row - 1)))
                zpl.Append(':');
            else
                Row(zpl, Convert.ToHexString(bytes));
        }
    }

    static void Row(StringBuilder zpl, string digits)
    {
        var ink = digits.AsSpan().TrimEnd('0').Length;
        var end = ink + (ink & 1);
        for (var i = 0; i < end;)
        {
            var run = i + 1;
            while (run < end && digits[run] == digits[i])
                run++;
            Run(zpl, digits[i], run - i);
            i = run;
        }

        if (end < digits.Length)
            zpl.Append(',');
    }

    static void Run(StringBuilder zpl, char digit, int count)
    {
        for (; count > 400; count -= 400)
            zpl.Append('z').Append(digit);
        if (count >= 20)
            zpl.Append((char)('g' + (count / 20) - 1));
        if (count % 20 is var rest and > 0 && count > 1)
            zpl.Append((char)('G' + rest - 1));
        zpl.Append(digit);
    }
}
