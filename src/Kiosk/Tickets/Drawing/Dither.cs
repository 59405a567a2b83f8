namespace Kiosk.Tickets.Drawing;

/// <summary>A picture as dots, black where it is dark: Floyd and Steinberg's way, line by line.</summary>
static class Dither
{
    public static MonoBitmap Of(TicketLogo logo, int width, int height)
    {
        var grey = Grey(logo, width, height);
        var bitmap = new MonoBitmap(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var wanted = grey[(y * width) + x];
                var black = wanted < 128;
                if (black)
                    bitmap.Bits[(y * bitmap.Stride) + (x >> 3)] |= (byte)(0x80 >> (x & 7));
                var error = wanted - (black ? 0 : 255);
                Spread(grey, width, height, x + 1, y, error * 7 / 16);
                Spread(grey, width, height, x - 1, y + 1, error * 3 / 16);
                Spread(grey, width, height, x, y + 1, error * 5 / 16);
                Spread(grey, width, height, x + 1, y + 1, error / 16);
            }
        }

        return bitmap;
    }

    static void Spread(float[] grey, int width, int height, int x, int y, float error)
    {
        if (x >= 0 && x < width && y < height)
            grey[(y * width) + x] += error;
    }

    /// <summary>The brightness of each dot on white paper, 0 to 255: the mean of the pixels it covers.</summary>
    static float[] Grey(TicketLogo logo, int width, int height)
    {
        var grey = new float[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = Covered(y, height, logo.Height);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = Covered(x, width, logo.Width);
                var sum = 0L;
                for (var row = top; row < bottom; row++)
                {
                    var pixels = logo.Pixels.AsSpan(((row * logo.Width) + left) * 4, (right - left) * 4);
                    for (var i = 0; i < pixels.Length; i += 4)
                        sum += Brightness(pixels.Slice(i, 4));
                }

                grey[(y * width) + x] = Settled(sum / 1000f / ((bottom - top) * (right - left)));
            }
        }

        return grey;
    }

    static (int From, int To) Covered(int dot, int dots, int pixels)
    {
        var from = (int)((long)dot * pixels / dots);
        return (from, Math.Max(from + 1, (int)((dot + 1L) * pixels / dots)));
    }

    /// <summary>In thousandths; premultiplied colours, so what is transparent only wants its share of white.</summary>
    static int Brightness(ReadOnlySpan<byte> pixel) =>
        (pixel[0] * 114) + (pixel[1] * 587) + (pixel[2] * 299) + ((255 - pixel[3]) * 1000);

    /// <summary>Nearly white and nearly black would only leave specks.</summary>
    static float Settled(float grey) => grey switch { > 245 => 255, < 12 => 0, _ => grey };
}
