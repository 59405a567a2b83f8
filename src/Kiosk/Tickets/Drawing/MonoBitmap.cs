namespace Kiosk.Tickets.Drawing;

/// <summary>Black and white dots, rows of whole bytes, leftmost dot in the highest bit, 1 is black.</summary>
sealed class MonoBitmap(int width, int height)
{
    public int Width => width;

    public int Height => height;

    public int Stride { get; } = (width + 7) / 8;

    public byte[] Bits { get; } = new byte[(width + 7) / 8 * height];

    public bool this[int x, int y] => (Bits[(y * Stride) + (x >> 3)] & (0x80 >> (x & 7))) != 0;

    public ReadOnlySpan<byte> Row(int y) => Bits.AsSpan(y * Stride, Stride);

    /// <summary>Blackens every dot that is black in the other, as far as it lies within.</summary>
    public void Add(MonoBitmap other, int left, int top)
    {
        for (var y = Math.Max(0, -top); y < Math.Min(other.Height, Height - top); y++)
        {
            for (var x = Math.Max(0, -left); x < Math.Min(other.Width, Width - left); x++)
            {
                if (other[x, y])
                    Bits[((y + top) * Stride) + ((x + left) >> 3)] |= (byte)(0x80 >> ((x + left) & 7));
            }
        }
    }

    /// <summary>Bytes a row needs so that no black dot is lost.</summary>
    public int InkStride(int fromRow, int rows)
    {
        var most = 0;
        for (var y = fromRow; y < fromRow + rows; y++)
            most = Math.Max(most, Row(y).LastIndexOfAnyExcept((byte)0) + 1);
        return most;
    }
}
