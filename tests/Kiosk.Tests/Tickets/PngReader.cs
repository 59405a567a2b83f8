using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Kiosk.Tickets.Drawing;

namespace Kiosk.Tests.Tickets;

/// <summary>Reads the pictures that our own writer makes: one bit a dot, no filters.</summary>
static class PngReader
{
    public static MonoBitmap Read(byte[] png)
    {
        using var packed = new MemoryStream();
        MonoBitmap? picture = null;
        for (var i = 8; i < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(i));
            var data = png.AsSpan(i + 8, length);
            switch (Encoding.ASCII.GetString(png, i + 4, 4))
            {
                case "IHDR":
                    data[8..].ToArray().ShouldBe([1, 0, 0, 0, 0]);
                    picture = new MonoBitmap(BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }

            i += 12 + length;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        for (var y = 0; y < picture!.Height; y++)
        {
            rows.ReadByte().ShouldBe(0);
            var row = picture.Bits.AsSpan(y * picture.Stride, picture.Stride);
            rows.ReadExactly(row);
            for (var x = 0; x < row.Length; x++)
                row[x] = (byte)~row[x];
        }

        return picture;
    }
}
