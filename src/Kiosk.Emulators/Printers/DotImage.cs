namespace Kiosk.Emulators.Printers;

/// <summary>One bit a dot; it grows downwards as dots are set.</summary>
public sealed class DotImage(int width)
{
    readonly int stride = (width + 7) / 8;
    byte[] bits = [];

    public int Width => width;

    public int Height { get; private set; }

    /// <summary>Outside is white.</summary>
    public bool this[int x, int y] =>
        x >= 0 && y >= 0 && x < width && y < Height && (bits[y * stride + x / 8] & (0x80 >> (x % 8))) != 0;

    /// <summary>Eight dots a byte from the left, 1 is black.</summary>
    public ReadOnlySpan<byte> Row(int y) => bits.AsSpan(y * stride, stride);

    internal void Set(int x, int y, bool black = true)
    {
        if (x < 0 || y < 0 || x >= width)
            return;
        Extend(y + 1);
        var mask = (byte)(0x80 >> (x % 8));
        ref var cell = ref bits[y * stride + x / 8];
        cell = (byte)(black ? cell | mask : cell & ~mask);
    }

    internal void Fill(int left, int top, int columns, int rows, bool black = true)
    {
        for (var y = top; y < top + rows; y++)
        {
            for (var x = left; x < left + columns; x++)
                Set(x, y, black);
        }
    }

    internal void Draw(DotImage image, int left, int top)
    {
        Extend(top + image.Height);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                if (image[x, y])
                    Set(left + x, top + y);
            }
        }
    }

    internal void Extend(int height)
    {
        if (height <= Height)
            return;
        if (height * stride > bits.Length)
            Array.Resize(ref bits, Math.Max(height, Height * 2) * stride);
        Height = height;
    }
}
