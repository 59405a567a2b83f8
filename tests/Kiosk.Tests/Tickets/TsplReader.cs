using System.Globalization;
using System.Text;
using Kiosk.Tickets.Drawing;

namespace Kiosk.Tests.Tickets;

/// <summary>Reads TSPL as TSC's manual describes it; knows only what our writer may send and refuses the rest.</summary>
sealed class TsplReader
{
    readonly byte[] bytes;
    int at;
    MonoBitmap label = new(1, 1);

    public TsplReader(byte[] tspl, double dotsPerMm)
    {
        bytes = tspl;
        while (at < bytes.Length)
        {
            var command = Until((byte)' ', (byte)'\r');
            Commands.Add(command);
            switch (command)
            {
                case "SIZE":
                    var size = Line().Replace(" mm", "", StringComparison.Ordinal).Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
                    label = new MonoBitmap((int)Math.Round(size[0] * dotsPerMm), (int)Math.Round(size[1] * dotsPerMm));
                    break;
                case "GAP":
                    Gap = Line();
                    break;
                case "DIRECTION" or "REFERENCE" or "SET" or "CLS":
                    Line();
                    break;
                case "BITMAP":
                    Bitmap();
                    break;
                case "PRINT":
                    Line().ShouldBe("1,1");
                    Printed.Add(label);
                    break;
                default:
                    throw new InvalidOperationException($"{command} at {at}");
            }
        }
    }

    public List<string> Commands { get; } = [];

    public List<MonoBitmap> Printed { get; } = [];

    public string Gap { get; private set; } = "";

    /// <summary>BITMAP x,y,width in bytes,height,mode,data: a bit that is 0 is black.</summary>
    void Bitmap()
    {
        var numbers = Enumerable.Range(0, 5).Select(_ => int.Parse(Until((byte)','), CultureInfo.InvariantCulture)).ToArray();
        var (x, y, wide, high) = (numbers[0], numbers[1], numbers[2], numbers[3]);
        numbers[4].ShouldBe(0);
        for (var row = 0; row < high; row++)
        {
            for (var column = 0; column < wide * 8; column++)
            {
                if ((bytes[at + (row * wide) + (column / 8)] & (0x80 >> (column % 8))) == 0)
                    label.Bits[((y + row) * label.Stride) + ((x + column) / 8)] |= (byte)(0x80 >> ((x + column) % 8));
            }
        }

        at += wide * high;
        Line().ShouldBeEmpty();
    }

    string Line()
    {
        var line = Until((byte)'\r');
        bytes[at++].ShouldBe((byte)'\n');
        return line;
    }

    /// <summary>Text before one of the bytes, which is skipped; a carriage return after a bare command stays.</summary>
    string Until(params ReadOnlySpan<byte> ends)
    {
        var length = bytes.AsSpan(at).IndexOfAny(ends);
        var text = Encoding.ASCII.GetString(bytes, at, length);
        at += length + (ends.Length > 1 && bytes[at + length] == '\r' ? 0 : 1);
        return text;
    }
}
