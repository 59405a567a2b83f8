using System.Text;
using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>The commands themselves; remembers what is in force so that none is sent twice.</summary>
sealed class EscPosBytes(PrinterProfile profile)
{
    const byte Esc = 0x1B;
    const byte Gs = 0x1D;

    /// <summary>Taller pictures overrun the buffers of cheap printers.</summary>
    const int MostRows = 128;

    readonly List<byte> bytes = new(8192);
    byte page;
    bool bold;
    int factor = 1;
    TextAlign align = TextAlign.Start;

    public byte[] ToArray() => [.. bytes];

    public void Start()
    {
        bytes.AddRange([Esc, (byte)'@', 0x1C, (byte)'.']);
        page = profile.CodePages is [var first, ..] ? first.Number : (byte)0;
        bytes.AddRange([Esc, (byte)'t', page]);
    }

    public void Line(PrintLine line, CodePages pages)
    {
        Align(line.Align);
        Size(line.Factor);
        foreach (var run in line.Runs)
        {
            Bold(run.Style.HasFlag(TextStyle.Bold));
            pages.Encode(run.Text, ref page, bytes);
        }

        bytes.Add((byte)'\n');
    }

    /// <summary>GS v 0 in bands, each as wide as its ink.</summary>
    public void Picture(MonoBitmap bitmap)
    {
        Align(TextAlign.Start);
        for (var y = 0; y < bitmap.Height; y += MostRows)
        {
            var rows = Math.Min(MostRows, bitmap.Height - y);
            var stride = Math.Max(1, bitmap.InkStride(y, rows));
            bytes.AddRange([Gs, (byte)'v', (byte)'0', 0, (byte)stride, (byte)(stride >> 8), (byte)rows, (byte)(rows >> 8)]);
            for (var row = y; row < y + rows; row++)
                bytes.AddRange(bitmap.Row(row)[..stride]);
        }
    }

    /// <summary>GS ( k: model 2, module size, level M, data, print. Printers draw no quiet zone, so paper is fed (ESC J) for it.</summary>
    public void NativeCode(string payload, int moduleDots)
    {
        Align(TextAlign.Centre);
        var data = Encoding.ASCII.GetBytes(payload);
        var length = data.Length + 3;
        var quiet = (byte)(QrMatrix.QuietZone * moduleDots);
        bytes.AddRange([Esc, (byte)'J', quiet]);
        bytes.AddRange([Gs, (byte)'(', (byte)'k', 4, 0, 0x31, 0x41, 0x32, 0]);
        bytes.AddRange([Gs, (byte)'(', (byte)'k', 3, 0, 0x31, 0x43, (byte)moduleDots]);
        bytes.AddRange([Gs, (byte)'(', (byte)'k', 3, 0, 0x31, 0x45, 0x31]);
        bytes.AddRange([Gs, (byte)'(', (byte)'k', (byte)length, (byte)(length >> 8), 0x31, 0x50, 0x30, .. data]);
        bytes.AddRange([Gs, (byte)'(', (byte)'k', 3, 0, 0x31, 0x51, 0x30]);
        bytes.AddRange([Esc, (byte)'J', quiet]);
    }

    public void Cut()
    {
        Align(TextAlign.Start);
        Size(1);
        Bold(false);
        if (profile.FeedLines > 0)
            bytes.AddRange([Esc, (byte)'d', (byte)profile.FeedLines]);
        if (profile.Cutter)
            bytes.AddRange([Gs, (byte)'V', 0x42, 0]);
    }

    void Align(TextAlign wanted)
    {
        if (wanted == align)
            return;
        align = wanted;
        bytes.AddRange([Esc, (byte)'a', (byte)(int)wanted]);
    }

    void Size(int wanted)
    {
        if (wanted == factor)
            return;
        factor = wanted;
        bytes.AddRange([Gs, (byte)'!', (byte)(wanted == 2 ? 0x11 : 0)]);
    }

    void Bold(bool wanted)
    {
        if (wanted == bold)
            return;
        bold = wanted;
        bytes.AddRange([Esc, (byte)'E', (byte)(wanted ? 1 : 0)]);
    }
}
