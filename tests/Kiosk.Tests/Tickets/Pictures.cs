using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

/// <summary>PNG files as a manager may choose them, made byte by byte.</summary>
static class Pictures
{
    /// <summary>A black disc on a transparent ground, red in its middle, with a gradient bar below.</summary>
    public static TicketLogo Logo { get; } = TicketLogo.Read(Png(240, 120, Disc), out _)!;

    /// <param name="colour">Red, green, blue and opacity of a pixel.</param>
    public static byte[] Png(int width, int height, Func<int, int, (byte R, byte G, byte B, byte A)> colour, params (string Name, byte[] Data)[] extra)
    {
        var rows = new byte[height * ((width * 4) + 1)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (r, g, b, a) = colour(x, y);
                new[] { r, g, b, a }.CopyTo(rows, (y * ((width * 4) + 1)) + 1 + (x * 4));
            }
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows);
        return File([("IHDR", Header(width, height)), .. extra, ("IDAT", packed.ToArray()), ("IEND", [])]);
    }

    public static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return header;
    }

    public static byte[] File(params (string Name, byte[] Data)[] chunks)
    {
        var file = new List<byte> { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 };
        var number = new byte[4];
        foreach (var (name, data) in chunks)
        {
            BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
            file.AddRange(number);
            byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
            file.AddRange(body);
            BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
            file.AddRange(number);
        }

        return [.. file];
    }

    static (byte R, byte G, byte B, byte A) Disc(int x, int y)
    {
        if (y >= 100)
            return ((byte)(x * 255 / 240), (byte)(x * 255 / 240), (byte)(x * 255 / 240), 255);
        var distance = Math.Sqrt(Math.Pow(x - 120, 2) + Math.Pow(y - 50, 2));
        return distance < 20 ? ((byte)200, (byte)0, (byte)0, (byte)255) : distance < 45 ? ((byte)0, (byte)0, (byte)0, (byte)255) : ((byte)9, (byte)9, (byte)9, (byte)0);
    }

    static uint Checksum(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
