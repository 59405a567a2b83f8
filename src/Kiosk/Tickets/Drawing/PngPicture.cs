using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kiosk.Tickets.Drawing;

/// <summary>PNG files in and out through cairo; pixels are cairo's ARGB32.</summary>
static unsafe class PngPicture
{
    const int ReadError = 10;
    const int WriteError = 11;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>
    /// The file without everything a picture can do without, so that libpng never sees a profile or a packed text.
    /// Null when its parts do not add up.
    /// </summary>
    public static byte[]? Essential(ReadOnlySpan<byte> png)
    {
        using var kept = new MemoryStream(png.Length);
        kept.Write(Signature);
        for (var at = Signature.Length; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - 12)
                return null;
            var chunk = png.Slice(at, (int)length + 12);
            var name = chunk[4..8];
            if (name.SequenceEqual("IHDR"u8) || name.SequenceEqual("PLTE"u8) || name.SequenceEqual("tRNS"u8) || name.SequenceEqual("IDAT"u8))
                kept.Write(chunk);
            if (name.SequenceEqual("IEND"u8))
            {
                kept.Write(chunk);
                return kept.ToArray();
            }

            at += chunk.Length;
        }

        return null;
    }

    /// <summary>Null when the file cannot be read; made smaller when a side is longer than <paramref name="most"/>.</summary>
    public static (int Width, int Height, byte[] Pixels)? Read(ReadOnlySpan<byte> png, int most)
    {
        fixed (byte* start = png)
        {
            var source = new Source { At = start, Left = (uint)png.Length };
            var picture = Cairo.SurfaceFromPng(&Take, (nint)(&source));
            try
            {
                return Cairo.SurfaceStatus(picture) == 0 ? Fitted(picture, most) : null;
            }
            finally
            {
                Cairo.DestroySurface(picture);
            }
        }
    }

    public static byte[] Write(int width, int height, byte[] pixels)
    {
        var surface = Surface(width, height, pixels);
        var file = new MemoryStream();
        var handle = GCHandle.Alloc(file);
        try
        {
            if (Cairo.WritePng(surface, &Put, GCHandle.ToIntPtr(handle)) is var status and not 0)
                throw new InvalidOperationException($"cairo status {status}");
            return file.ToArray();
        }
        finally
        {
            handle.Free();
            Cairo.DestroySurface(surface);
        }
    }

    /// <summary>A picture for cairo to draw; the caller destroys it.</summary>
    public static nint Surface(int width, int height, ReadOnlySpan<byte> pixels)
    {
        var surface = Cairo.ImageSurface(Cairo.FormatArgb32, width, height);
        Cairo.Flush(surface);
        var stride = Cairo.ImageStride(surface);
        for (var y = 0; y < height; y++)
            pixels.Slice(y * width * 4, width * 4).CopyTo(new Span<byte>(Cairo.ImageData(surface) + (y * stride), width * 4));
        Cairo.MarkDirty(surface);
        return surface;
    }

    static (int Width, int Height, byte[] Pixels)? Fitted(nint picture, int most)
    {
        var (fullWidth, fullHeight) = (Cairo.ImageWidth(picture), Cairo.ImageHeight(picture));
        var scale = Math.Min(1, most / (double)Math.Max(fullWidth, fullHeight));
        var (width, height) = (Math.Max(1, (int)(fullWidth * scale)), Math.Max(1, (int)(fullHeight * scale)));
        var surface = Cairo.ImageSurface(Cairo.FormatArgb32, width, height);
        var cairo = Cairo.Create(surface);
        var pattern = Cairo.SurfacePattern(picture);
        try
        {
            Cairo.Scale(cairo, width / (double)fullWidth, height / (double)fullHeight);
            Cairo.SetFilter(pattern, Cairo.FilterBest);
            Cairo.SetSourcePattern(cairo, pattern);
            Cairo.Paint(cairo);
            Cairo.Flush(surface);
            if (Cairo.Status(cairo) != 0)
                return null;
            var pixels = new byte[width * height * 4];
            var stride = Cairo.ImageStride(surface);
            for (var y = 0; y < height; y++)
                new ReadOnlySpan<byte>(Cairo.ImageData(surface) + (y * stride), width * 4).CopyTo(pixels.AsSpan(y * width * 4));
            return (width, height, pixels);
        }
        finally
        {
            Cairo.DestroyPattern(pattern);
            Cairo.Destroy(cairo);
            Cairo.DestroySurface(surface);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Take(nint closure, byte* data, uint length)
    {
        var source = (Source*)closure;
        if (length > source->Left)
            return ReadError;
        Buffer.MemoryCopy(source->At, data, length, length);
        source->At += length;
        source->Left -= length;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Put(nint closure, byte* data, uint length)
    {
        try
        {
            ((MemoryStream)GCHandle.FromIntPtr(closure).Target!).Write(new ReadOnlySpan<byte>(data, (int)length));
            return 0;
        }
        catch (Exception)
        {
            return WriteError;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    struct Source
    {
        public byte* At;
        public uint Left;
    }
}
