using System.Buffers.Binary;
using System.IO.Compression;
using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>PNG of one bit a dot (W3C PNG, colour type 0).</summary>
static class PngWriter
{
    static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Polynomial)];

    public static byte[] Write(MonoBitmap bitmap, double dotsPerMm)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, bitmap.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], bitmap.Height);
        header[8] = 1;
        Chunk(png, "IHDR"u8, header);
        Span<byte> density = stackalloc byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, (int)(dotsPerMm * 1000));
        BinaryPrimitives.WriteInt32BigEndian(density[4..], (int)(dotsPerMm * 1000));
        density[8] = 1;
        Chunk(png, "pHYs"u8, density);
        Chunk(png, "IDAT"u8, Compressed(bitmap));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    static byte[] Compressed(MonoBitmap bitmap)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var line = new byte[bitmap.Stride + 1];
            for (var y = 0; y < bitmap.Height; y++)
            {
                var row = bitmap.Row(y);
                for (var i = 0; i < row.Length; i++)
                    line[i + 1] = (byte)~row[i];
                zlib.Write(line);
            }
        }

        return packed.ToArray();
    }

    static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Checksum(Checksum(uint.MaxValue, type), data));
        png.Write(number);
    }

    static uint Checksum(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return crc;
    }

    static uint Polynomial(int number)
    {
        var crc = (uint)number;
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        return crc;
    }
}
