using System.Text;
using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>
/// Rows as hexadecimal digits in Zebra's shorthand: a letter before a digit repeats it, a comma ends a row in white, an
/// exclamation mark in black, a colon is the row above. About a fifth of the plain digits.
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
        var (white, black) = (Ink(digits, '0'), Ink(digits, 'F'));
        var end = Math.Min(white, black);
        for (var i = 0; i < end;)
        {
            var run = i + 1;
            while (run < end && digits[run] == digits[i])
                run++;
            Run(zpl, digits[i], run - i);
            i = run;
        }

        if (end < digits.Length)
            zpl.Append(white < black ? ',' : '!');
    }

    /// <summary>Digits before a run of one kind at the row's end; whole bytes only, as printers fill them.</summary>
    static int Ink(string digits, char fill)
    {
        var length = digits.AsSpan().TrimEnd(fill).Length;
        return length + (length & 1);
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
