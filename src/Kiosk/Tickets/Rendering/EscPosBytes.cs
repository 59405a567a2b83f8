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

    /// <summary>The drawer opens while the ticket prints: 50 ms of current, then half a second without.</summary>
    public void Start()
    {
        bytes.AddRange([Esc, (byte)'@', 0x1C, (byte)'.']);
        page = profile.CodePages is [var first, ..] ? first.Number : (byte)0;
        bytes.AddRange([Esc, (byte)'t', page]);
        if (profile.Drawer != CashDrawer.None)
            bytes.AddRange([Esc, (byte)'p', (byte)(profile.Drawer == CashDrawer.Pin5 ? 1 : 0), 25, 250]);
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

    /// <summary>In bands, each as wide as its ink.</summary>
    public void Picture(MonoBitmap bitmap)
    {
        Align(TextAlign.Start);
        for (var y = 0; y < bitmap.Height; y += MostRows)
        {
            var rows = Math.Min(MostRows, bitmap.Height - y);
            var stride = Math.Max(1, bitmap.InkStride(y, rows));
            if (profile.Raster == RasterCommand.GsV0)
                bytes.AddRange([Gs, (byte)'v', (byte)'0', 0, (byte)stride, (byte)(stride >> 8), (byte)rows, (byte)(rows >> 8)]);
            else
                Store(stride, rows);
            for (var row = y; row < y + rows; row++)
                bytes.AddRange(bitmap.Row(row)[..stride]);
            if (profile.Raster != RasterCommand.GsV0)
                bytes.AddRange([Gs, (byte)'(', (byte)'L', 2, 0, 48, 50]);
        }
    }

    /// <summary>GS 8 L or GS ( L, function 112: one colour, as it is, so many dots wide and high; the dots follow.</summary>
    void Store(int stride, int rows)
    {
        var length = (stride * rows) + 10;
        bytes.AddRange(profile.Raster == RasterCommand.Gs8L
            ? [Gs, (byte)'8', (byte)'L', (byte)length, (byte)(length >> 8), (byte)(length >> 16), 0]
            : [Gs, (byte)'(', (byte)'L', (byte)length, (byte)(length >> 8)]);
        bytes.AddRange([48, 112, 48, 1, 1, 49, (byte)(stride * 8), (byte)(stride * 8 >> 8), (byte)rows, (byte)(rows >> 8)]);
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

    /// <summary>Two beeps, when the ticket can be taken.</summary>
    public void End()
    {
        if (profile.Buzzer == PrinterBuzzer.EscB)
            bytes.AddRange([Esc, (byte)'B', 2, 2]);
        if (profile.Buzzer == PrinterBuzzer.EscParenA)
            bytes.AddRange([Esc, (byte)'(', (byte)'A', 4, 0, 48, 55, 2, 5]);
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
