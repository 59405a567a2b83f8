using System.Text;
using Kiosk.Tickets.Drawing;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tests.Tickets;

/// <summary>Reads the few commands our writer may send and refuses every other byte that is not text.</summary>
sealed class EscPosReader
{
    readonly List<MonoBitmap> pictures = [];
    readonly StringBuilder text = new();
    readonly int dots;

    public EscPosReader(byte[] bytes, int dotsPerLine, Func<byte, int> codePage)
    {
        dots = dotsPerLine;
        var encoding = Encoding.ASCII;
        bytes[..4].ShouldBe([0x1B, 0x40, 0x1C, 0x2E]);
        for (var i = 4; i < bytes.Length;)
        {
            switch (bytes[i], i + 1 < bytes.Length ? bytes[i + 1] : 0)
            {
                case (0x1B, 't'):
                    encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage(bytes[i + 2]))!;
                    i += 3;
                    break;
                case (0x1B, 'a'):
                case (0x1B, 'J'):
                case (0x1B, 'E'):
                case (0x1D, '!'):
                    i += 3;
                    break;
                case (0x1B, 'd'):
                    Feed = bytes[i + 2];
                    i += 3;
                    break;
                case (0x1D, 'V'):
                    bytes[i..(i + 4)].ShouldBe([0x1D, 0x56, 0x42, 0]);
                    Cuts++;
                    i += 4;
                    break;
                case (0x1D, 'v'):
                    i += Picture(bytes.AsSpan(i));
                    break;
                case (0x1D, '('):
                    var length = bytes[i + 3] + (bytes[i + 4] << 8);
                    if (bytes[i + 6] == 0x50)
                        NativeCodes.Add(Encoding.ASCII.GetString(bytes, i + 8, length - 3));
                    i += 5 + length;
                    break;
                default:
                    (bytes[i] is (byte)'\n' or (>= 0x20 and not 0x7F)).ShouldBeTrue($"byte {bytes[i]:X2} at {i}");
                    text.Append(encoding.GetString(bytes, i++, 1));
                    break;
            }
        }
    }

    public string Text => text.ToString();

    public int Cuts { get; private set; }

    public int Feed { get; private set; }

    public List<string> NativeCodes { get; } = [];

    public int Pictures => pictures.Count;

    public string[] Scan() => ExternalTool.Scan(PngWriter.Write(Page(margin: 32), 8));

    /// <summary>All pictures below each other.</summary>
    public MonoBitmap Page(int margin)
    {
        var page = new MonoBitmap(dots + (2 * margin), pictures.Sum(p => p.Height) + (2 * margin));
        var top = margin;
        foreach (var picture in pictures)
        {
            for (var y = 0; y < picture.Height; y++)
                picture.Row(y).CopyTo(page.Bits.AsSpan(((top + y) * page.Stride) + (margin / 8)));
            top += picture.Height;
        }

        return page;
    }

    int Picture(ReadOnlySpan<byte> command)
    {
        command[..4].ToArray().ShouldBe([0x1D, 0x76, 0x30, 0]);
        var (stride, rows) = (command[4] + (command[5] << 8), command[6] + (command[7] << 8));
        rows.ShouldBeInRange(1, 128);
        stride.ShouldBeInRange(1, dots / 8);
        var picture = new MonoBitmap(stride * 8, rows);
        command.Slice(8, stride * rows).CopyTo(picture.Bits);
        pictures.Add(picture);
        return 8 + (stride * rows);
    }
}
