using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.TestPages;

/// <summary>A QR code of the test page. Whoever reads it sees its number.</summary>
/// <param name="Native">Drawn by the printer itself, not as a picture.</param>
/// <param name="ModuleDots">Size of one module in dots.</param>
public sealed record TestCode(int Number, bool Native, int ModuleDots)
{
    /// <summary>Together the pictures are as wide as 58 mm paper allows.</summary>
    public static IReadOnlyList<TestCode> All { get; } =
    [
        new(1, Native: false, 3), new(2, Native: false, 4), new(3, Native: false, 6),
        new(4, Native: true, 4), new(5, Native: true, 6),
    ];

    public string Payload => $"TEST-{Number}";

    internal QrMatrix Modules => QrMatrix.Of(Payload)!; // a few letters always fit

    /// <summary>Those that are pictures, smallest first, side by side with their quiet zones.</summary>
    internal static MonoBitmap Pictures()
    {
        var codes = All.Where(code => !code.Native).Select(code => (code.ModuleDots, code.Modules)).ToList();
        var width = codes.Sum(code => Side(code.Modules, code.ModuleDots));
        var bitmap = new MonoBitmap(width, codes.Max(code => Side(code.Modules, code.ModuleDots)));
        var left = 0;
        foreach (var (dots, modules) in codes)
        {
            for (var y = 0; y < modules.Size; y++)
            {
                for (var x = 0; x < modules.Size; x++)
                {
                    if (modules[x, y])
                        bitmap.Fill(left + ((x + QrMatrix.QuietZone) * dots), (y + QrMatrix.QuietZone) * dots, dots, dots);
                }
            }

            left += Side(modules, dots);
        }

        return bitmap;
    }

    static int Side(QrMatrix modules, int dots) => (modules.Size + (2 * QrMatrix.QuietZone)) * dots;
}

static class Boxes
{
    /// <summary>Blackens a rectangle that lies within.</summary>
    public static void Fill(this MonoBitmap bitmap, int left, int top, int width, int height)
    {
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
                bitmap.Bits[(y * bitmap.Stride) + (x >> 3)] |= (byte)(0x80 >> (x & 7));
        }
    }
}
