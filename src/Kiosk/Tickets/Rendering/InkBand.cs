using System.Runtime.InteropServices;
using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>A rectangle of a picture with ink in it: what a label printer needs to be told of white paper is nothing.</summary>
/// <param name="FirstByte">Bytes of eight dots left of it.</param>
/// <param name="Stride">Its width in bytes.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct InkBand(int FirstByte, int Top, int Stride, int Rows)
{
    /// <summary>White rows that are worth a new command.</summary>
    const int Gap = 12;

    /// <summary>Below the 99,999 bytes that ^GF may have.</summary>
    const int MostBytes = 60_000;

    public static IEnumerable<InkBand> Of(MonoBitmap bitmap)
    {
        var mostRows = Math.Max(1, MostBytes / bitmap.Stride);
        for (var y = 0; y < bitmap.Height; y++)
        {
            if (IsWhite(bitmap, y))
                continue;
            var top = y;
            var last = y;
            for (y++; y < bitmap.Height && y - last <= Gap && y - top < mostRows; y++)
            {
                if (!IsWhite(bitmap, y))
                    last = y;
            }

            y = last;
            yield return Cropped(bitmap, top, last - top + 1);
        }
    }

    public ReadOnlySpan<byte> Row(MonoBitmap bitmap, int row) => bitmap.Row(Top + row).Slice(FirstByte, Stride);

    static bool IsWhite(MonoBitmap bitmap, int y) => !bitmap.Row(y).ContainsAnyExcept((byte)0);

    static InkBand Cropped(MonoBitmap bitmap, int top, int rows)
    {
        var (left, right) = (bitmap.Stride, 0);
        for (var y = top; y < top + rows; y++)
        {
            var row = bitmap.Row(y);
            if (row.IndexOfAnyExcept((byte)0) is var first and >= 0)
                (left, right) = (Math.Min(left, first), Math.Max(right, row.LastIndexOfAnyExcept((byte)0) + 1));
        }

        return new InkBand(left, top, right - left, rows);
    }
}
