using System.Buffers.Binary;
using System.Collections.Concurrent;
using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets;

/// <summary>A venue's picture, read once and safe to print anywhere. Any number of threads may draw it.</summary>
public sealed class TicketLogo
{
    /// <summary>Bytes of a file that is read at all.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Pixels a side of a file that is read at all.</summary>
    public const int MostPixels = 2000;

    /// <summary>Pixels a side that are kept: 300 dpi on the widest receipt, 150 on a poster.</summary>
    const int KeptPixels = 1000;

    readonly ConcurrentDictionary<(int Width, int Height), MonoBitmap> dots = new();

    TicketLogo(int width, int height, byte[] pixels)
    {
        Width = width;
        Height = height;
        Pixels = pixels;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Rows of cairo's ARGB32: premultiplied, four bytes a pixel.</summary>
    internal byte[] Pixels { get; }

    /// <summary>Reads a PNG; null with the key of a sentence in Errors.resx when it is none or too large.</summary>
    public static TicketLogo? Read(ReadOnlySpan<byte> png, out string? problem)
    {
        problem = Problem(png);
        if (problem is not null)
            return null;
        var logo = PngPicture.Essential(png) is { } file && PngPicture.Read(file, KeptPixels) is (var width, var height, var pixels)
            ? new TicketLogo(width, height, pixels)
            : null;
        problem = logo is null ? "Logo.Broken" : null;
        return logo;
    }

    /// <summary>Written anew: holds the picture and nothing else that was in the file.</summary>
    public byte[] ToPng() => PngPicture.Write(Width, Height, Pixels);

    internal MonoBitmap Dots(int width, int height)
    {
        if (dots.Count > 16)
            dots.Clear();
        return dots.GetOrAdd((width, height), size => Dither.Of(this, size.Width, size.Height));
    }

    static string? Problem(ReadOnlySpan<byte> png)
    {
        if (png.Length < 33 || !png.StartsWith(PngPicture.Signature) || !png[12..16].SequenceEqual("IHDR"u8))
            return "Logo.NotPng";
        var width = BinaryPrimitives.ReadUInt32BigEndian(png[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(png[20..]);
        return png.Length > MostBytes || width > MostPixels || height > MostPixels ? "Logo.TooLarge"
            : width == 0 || height == 0 ? "Logo.Broken"
            : null;
    }
}
