using System.Runtime.InteropServices;

namespace Kiosk.Tickets.Drawing;

/// <summary>The part of pango 1.50 that tickets need. Lengths are in 1/1024 of a unit.</summary>
static partial class Pango
{
    public const double Scale = 1024;
    public const int WeightNormal = 400;
    public const int WeightBold = 700;
    public const int WrapWordThenChar = 2;

    const string Library = "libpango-1.0.so.0";
    const string CairoLibrary = "libpangocairo-1.0.so.0";
    const string ObjectLibrary = "libgobject-2.0.so.0";

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_font_map_new")]
    public static partial nint FontMap();

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_context_set_font_options")]
    public static partial void SetFontOptions(nint context, nint options);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_show_layout")]
    public static partial void ShowLayout(nint cairo, nint layout);

    [LibraryImport(Library, EntryPoint = "pango_font_map_create_context")]
    public static partial nint Context(nint fontMap);

    [LibraryImport(Library, EntryPoint = "pango_context_set_base_dir")]
    public static partial void SetBaseDirection(nint context, int direction);

    [LibraryImport(Library, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void SetRoundPositions(nint context, int round);

    [LibraryImport(Library, EntryPoint = "pango_context_set_language")]
    public static partial void SetLanguage(nint context, nint language);

    [LibraryImport(Library, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Language(string name);

    [LibraryImport(Library, EntryPoint = "pango_font_description_new")]
    public static partial nint FontDescription();

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_family", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFamily(nint description, string family);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_weight")]
    public static partial void SetWeight(nint description, int weight);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_absolute_size")]
    public static partial void SetSize(nint description, double size);

    [LibraryImport(Library, EntryPoint = "pango_font_description_free")]
    public static partial void Free(nint description);

    [LibraryImport(Library, EntryPoint = "pango_layout_new")]
    public static partial nint Layout(nint context);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_markup", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetMarkup(nint layout, string markup, int length);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_font_description")]
    public static partial void SetFont(nint layout, nint description);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_width")]
    public static partial void SetWidth(nint layout, int width);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_wrap")]
    public static partial void SetWrap(nint layout, int wrap);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_alignment")]
    public static partial void SetAlignment(nint layout, int alignment);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_line_spacing")]
    public static partial void SetLineSpacing(nint layout, float factor);

    /// <summary>Whether every paragraph takes the direction of its first letter, against its context.</summary>
    [LibraryImport(Library, EntryPoint = "pango_layout_set_auto_dir")]
    public static partial void SetAutoDirection(nint layout, int automatic);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_unknown_glyphs_count")]
    public static partial int UnknownGlyphs(nint layout);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_baseline")]
    public static partial int Baseline(nint layout);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_size")]
    public static partial void Size(nint layout, out int width, out int height);

    [LibraryImport(ObjectLibrary, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);
}
