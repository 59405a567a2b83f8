using System.Buffers.Binary;
using System.IO.Compression;

namespace Kiosk.Emulators.Printers;

/// <summary>1-bit greyscale PNG.</summary>
static class PngWriter
{
    static readonly byte[] signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(DotImage image)
    {
        var height = Math.Max(1, image.Height);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;

        using var png = new MemoryStream();
        png.Write(signature);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Compress(image, height));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    static byte[] Compress(DotImage image, int height)
    {
        var line = new byte[1 + (image.Width + 7) / 8];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            for (var y = 0; y < height; y++)
            {
                // In a PNG 1 is white; byte 0 says the line is not filtered.
                for (var i = 1; i < line.Length; i++)
                    line[i] = y < image.Height ? (byte)~image.Row(y)[i - 1] : (byte)0xFF;
                zlib.Write(line);
            }
        }

        return packed.ToArray();
    }

    static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
        }

        return crc;
    }
}
