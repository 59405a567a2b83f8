using System.Runtime.InteropServices;

namespace Kiosk.Tickets.Drawing;

/// <summary>Draws in black on a cairo surface, in layout units of 1/8 mm, which are the dots of a 203 dpi printer.</summary>
sealed unsafe class Canvas : IDisposable
{
    public const double UnitsPerMm = 8;
    public const double UnitsPerPoint = UnitsPerMm * 25.4 / 72;

    readonly nint surface;
    readonly nint cairo;
    readonly MemoryStream? output;
    readonly GCHandle outputHandle;
    readonly bool vectorCodes;
    readonly Dictionary<QrMatrix, nint> masks = [];
    readonly HashSet<QrMatrix> leftOut = [];
    readonly Dictionary<TicketLogo, nint> logos = [];
    readonly List<(TicketLogo Logo, int X, int Y, int Width, int Height)> dithered = [];

    Canvas(nint surface, MemoryStream? output, GCHandle outputHandle, bool vectorCodes)
    {
        this.surface = surface;
        this.output = output;
        this.outputHandle = outputHandle;
        this.vectorCodes = vectorCodes;
        cairo = Cairo.Create(surface);
        Check();
    }

    public static Canvas Pdf(double width, double height, string title, DateTimeOffset date)
    {
        var file = new MemoryStream();
        var handle = GCHandle.Alloc(file);
        var pdf = Cairo.PdfSurface(&Write, GCHandle.ToIntPtr(handle), width / UnitsPerPoint, height / UnitsPerPoint);
        Cairo.PdfSetMetadata(pdf, Cairo.MetadataTitle, title);
        Cairo.PdfSetMetadata(pdf, Cairo.MetadataCreateDate, $"{date.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z");
        var canvas = new Canvas(pdf, file, handle, vectorCodes: false);
        Cairo.Scale(canvas.cairo, 1 / UnitsPerPoint, 1 / UnitsPerPoint);
        return canvas;
    }

    public static Canvas Svg(double width, double height)
    {
        var file = new MemoryStream();
        var handle = GCHandle.Alloc(file);
        var svg = Cairo.SvgSurface(&Write, GCHandle.ToIntPtr(handle), width / UnitsPerPoint, height / UnitsPerPoint);
        var canvas = new Canvas(svg, file, handle, vectorCodes: true);
        Cairo.Scale(canvas.cairo, 1 / UnitsPerPoint, 1 / UnitsPerPoint);
        return canvas;
    }

    /// <param name="scale">Dots of the picture per unit.</param>
    public static Canvas Picture(int width, int height, double scale)
    {
        var canvas = new Canvas(Cairo.ImageSurface(Cairo.FormatA8, width, height), output: null, default, vectorCodes: false);
        Cairo.Scale(canvas.cairo, scale, scale);
        return canvas;
    }

    public void Text(TextBox box, double x, double y)
    {
        lock (Fonts.Glyphs)
        {
            Cairo.MoveTo(cairo, x, y);
            Pango.ShowLayout(cairo, box.Layout);
        }
    }

    public void Bar(double x, double y, double width, double height)
    {
        Cairo.Rectangle(cairo, x, y, width, height);
        Cairo.Fill(cairo);
    }

    public void Line(double x1, double y1, double x2, double y2, double thickness, double dash, double gap)
    {
        var dashes = stackalloc double[] { dash, gap };
        Cairo.Save(cairo);
        Cairo.SetLineWidth(cairo, thickness);
        Cairo.SetDash(cairo, dashes, 2, 0);
        Cairo.MoveTo(cairo, x1, y1);
        Cairo.LineTo(cairo, x2, y2);
        Cairo.Stroke(cairo);
        Cairo.Restore(cairo);
    }

    /// <summary>A mask of one pixel a module is four times faster than rectangles and no PDF reader shows seams in it.</summary>
    public void Code(QrMatrix code, double x, double y, double module)
    {
        if (leftOut.Contains(code))
            return;
        Cairo.Save(cairo);
        Cairo.Translate(cairo, x, y);
        Cairo.Scale(cairo, module, module);
        if (vectorCodes)
        {
            CodeAsRectangles(code);
        }
        else
        {
            var pattern = Cairo.SurfacePattern(Mask(code));
            Cairo.SetFilter(pattern, Cairo.FilterNearest);
            Cairo.Mask(cairo, pattern);
            Cairo.DestroyPattern(pattern);
        }

        Cairo.Restore(cairo);
    }

    /// <summary>Codes that a printer draws by itself.</summary>
    public void LeaveOut(IEnumerable<QrMatrix> codes) => leftOut.UnionWith(codes);

    /// <summary>In its colours where there are any; on a picture in dots, which are set when all else has been drawn.</summary>
    public void Logo(TicketLogo logo, double x, double y, double width, double height)
    {
        if (output is null)
        {
            var (left, top, right, bottom) = (x, y, x + width, y + height);
            Cairo.ToDevice(cairo, ref left, ref top);
            Cairo.ToDevice(cairo, ref right, ref bottom);
            dithered.Add((logo, (int)Math.Round(left), (int)Math.Round(top), Math.Max(1, (int)Math.Round(right - left)), Math.Max(1, (int)Math.Round(bottom - top))));
            return;
        }

        Cairo.Save(cairo);
        Cairo.Translate(cairo, x, y);
        Cairo.Scale(cairo, width / logo.Width, height / logo.Height);
        var pattern = Cairo.SurfacePattern(OnWhite(logo));
        Cairo.SetSourcePattern(cairo, pattern);
        Cairo.Paint(cairo);
        Cairo.DestroyPattern(pattern);
        Cairo.Restore(cairo);
    }

    /// <summary>What follows is drawn from here, smaller or larger, until <see cref="Back"/>.</summary>
    public void Place(double x, double y, double scale)
    {
        Cairo.Save(cairo);
        Cairo.Translate(cairo, x, y);
        Cairo.Scale(cairo, scale, scale);
    }

    public void Back() => Cairo.Restore(cairo);

    public void ResizePage(double width, double height) =>
        Cairo.PdfSetSize(surface, width / UnitsPerPoint, height / UnitsPerPoint);

    public void EndPage()
    {
        lock (Fonts.Glyphs)
            Cairo.ShowPage(cairo);
    }

    public byte[] ToBytes()
    {
        lock (Fonts.Glyphs)
            Cairo.Finish(surface);
        Check();
        return output!.ToArray();
    }

    /// <summary>Half-covered dots and darker become black.</summary>
    public MonoBitmap ToBitmap(int width, int height)
    {
        Cairo.Flush(surface);
        Check();
        var bitmap = new MonoBitmap(width, height);
        var stride = Cairo.ImageStride(surface);
        var data = Cairo.ImageData(surface);
        for (var y = 0; y < height; y++)
        {
            var row = new ReadOnlySpan<byte>(data + (y * stride), width);
            var target = bitmap.Bits.AsSpan(y * bitmap.Stride, bitmap.Stride);
            for (var x = row.IndexOfAnyInRange((byte)112, byte.MaxValue); x >= 0 && x < width; x++)
            {
                if (row[x] >= 112)
                    target[x >> 3] |= (byte)(0x80 >> (x & 7));
            }
        }

        foreach (var (logo, x, y, w, h) in dithered)
            bitmap.Add(logo.Dots(w, h), x, y);
        return bitmap;
    }

    public void Dispose()
    {
        lock (Fonts.Glyphs)
        {
            Cairo.Destroy(cairo);
            Cairo.DestroySurface(surface);
        }

        foreach (var mask in masks.Values)
            Cairo.DestroySurface(mask);
        foreach (var logo in logos.Values)
            Cairo.DestroySurface(logo);
        if (outputHandle.IsAllocated)
            outputHandle.Free();
    }

    void CodeAsRectangles(QrMatrix code)
    {
        for (var y = 0; y < code.Size; y++)
        {
            for (var x = 0; x < code.Size; x++)
            {
                var from = x;
                while (x < code.Size && code[x, y])
                    x++;
                if (x > from)
                    Cairo.Rectangle(cairo, from, y, x - from, 1);
            }
        }

        Cairo.Fill(cairo);
    }

    nint Mask(QrMatrix code)
    {
        if (masks.TryGetValue(code, out var mask))
            return mask;
        mask = Cairo.ImageSurface(Cairo.FormatA1, code.Size, code.Size);
        Cairo.Flush(mask);
        var stride = Cairo.ImageStride(mask);
        var data = Cairo.ImageData(mask);
        for (var y = 0; y < code.Size; y++)
        {
            for (var x = 0; x < code.Size; x++)
            {
                if (code[x, y])
                    data[(y * stride) + (x >> 3)] |= (byte)(1 << (x & 7));
            }
        }

        Cairo.MarkDirty(mask);
        return masks[code] = mask;
    }

    /// <summary>Without transparency, which a PDF would pay for with a second picture.</summary>
    nint OnWhite(TicketLogo logo)
    {
        if (logos.TryGetValue(logo, out var known))
            return known;
        var picture = Cairo.ImageSurface(Cairo.FormatRgb24, logo.Width, logo.Height);
        var colours = PngPicture.Surface(logo.Width, logo.Height, logo.Pixels);
        var pattern = Cairo.SurfacePattern(colours);
        var paper = Cairo.Create(picture);
        Cairo.SetSource(paper, 1, 1, 1);
        Cairo.Paint(paper);
        Cairo.SetSourcePattern(paper, pattern);
        Cairo.Paint(paper);
        Cairo.Destroy(paper);
        Cairo.DestroyPattern(pattern);
        Cairo.DestroySurface(colours);
        return logos[logo] = picture;
    }

    void Check()
    {
        var status = Cairo.Status(cairo) is var drawing and not 0 ? drawing : Cairo.SurfaceStatus(surface);
        if (status != 0)
            throw new InvalidOperationException($"cairo status {status}");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    static int Write(nint closure, byte* data, uint length)
    {
        try
        {
            ((MemoryStream)GCHandle.FromIntPtr(closure).Target!).Write(new ReadOnlySpan<byte>(data, (int)length));
            return 0;
        }
        catch (Exception)
        {
            return 11; // CAIRO_STATUS_WRITE_ERROR: an exception must not pass through C.
        }
    }
}
