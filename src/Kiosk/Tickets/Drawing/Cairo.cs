using System.Runtime.InteropServices;

namespace Kiosk.Tickets.Drawing;

/// <summary>The part of cairo 1.16 that tickets need.</summary>
static unsafe partial class Cairo
{
    public const int FormatArgb32 = 0;
    public const int FormatRgb24 = 1;
    public const int FormatA8 = 2;
    public const int FormatA1 = 3;
    public const int FilterBest = 2;
    public const int FilterNearest = 3;
    public const int MetadataTitle = 0;
    public const int MetadataCreateDate = 5;
    public const int HintStyleSlight = 2;
    public const int HintMetricsOff = 1;
    public const int AntialiasNone = 1;
    public const int AntialiasGray = 2;

    const string Library = "libcairo.so.2";

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial nint PdfSurface(delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_size")]
    public static partial void PdfSetSize(nint surface, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void PdfSetMetadata(nint surface, int metadata, string text);

    [LibraryImport(Library, EntryPoint = "cairo_svg_surface_create_for_stream")]
    public static partial nint SvgSurface(delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create")]
    public static partial nint ImageSurface(int format, int width, int height);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_data")]
    public static partial byte* ImageData(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_stride")]
    public static partial int ImageStride(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_width")]
    public static partial int ImageWidth(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_height")]
    public static partial int ImageHeight(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create_from_png_stream")]
    public static partial nint SurfaceFromPng(delegate* unmanaged[Cdecl]<nint, byte*, uint, int> read, nint closure);

    [LibraryImport(Library, EntryPoint = "cairo_surface_write_to_png_stream")]
    public static partial int WritePng(nint surface, delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure);

    [LibraryImport(Library, EntryPoint = "cairo_surface_flush")]
    public static partial void Flush(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_mark_dirty")]
    public static partial void MarkDirty(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    public static partial int SurfaceStatus(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial nint Create(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    public static partial int Status(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_save")]
    public static partial void Save(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_restore")]
    public static partial void Restore(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_translate")]
    public static partial void Translate(nint cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_scale")]
    public static partial void Scale(nint cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(nint cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(nint cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(nint cairo, double x, double y, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    public static partial void Fill(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_stroke")]
    public static partial void Stroke(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(nint cairo, double width);

    [LibraryImport(Library, EntryPoint = "cairo_set_dash")]
    public static partial void SetDash(nint cairo, double* dashes, int count, double offset);

    [LibraryImport(Library, EntryPoint = "cairo_set_antialias")]
    public static partial void SetAntialias(nint cairo, int antialias);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetSource(nint cairo, double red, double green, double blue);

    [LibraryImport(Library, EntryPoint = "cairo_set_source")]
    public static partial void SetSourcePattern(nint cairo, nint pattern);

    [LibraryImport(Library, EntryPoint = "cairo_paint")]
    public static partial void Paint(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_user_to_device")]
    public static partial void ToDevice(nint cairo, ref double x, ref double y);

    [LibraryImport(Library, EntryPoint = "cairo_mask")]
    public static partial void Mask(nint cairo, nint pattern);

    [LibraryImport(Library, EntryPoint = "cairo_pattern_create_for_surface")]
    public static partial nint SurfacePattern(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_pattern_set_filter")]
    public static partial void SetFilter(nint pattern, int filter);

    [LibraryImport(Library, EntryPoint = "cairo_pattern_destroy")]
    public static partial void DestroyPattern(nint pattern);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_create")]
    public static partial nint FontOptions();

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_style")]
    public static partial void SetHintStyle(nint options, int style);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_metrics")]
    public static partial void SetHintMetrics(nint options, int metrics);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_antialias")]
    public static partial void SetFontAntialias(nint options, int antialias);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_destroy")]
    public static partial void DestroyFontOptions(nint options);
}
