using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Kiosk.Tickets.Drawing;

/// <summary>
/// One set of loaded fonts, used by one caller at a time: <see cref="Rent"/> and dispose to give it back. Pango loads a
/// font map for every thread if left alone; lending them keeps memory flat and the fonts warm.
/// </summary>
sealed class Fonts : IDisposable
{
    const int MostKept = 2000;

    /// <summary>
    /// Held whenever cairo may look at a glyph. It keeps ten font files open and, to open another, closes one that a second
    /// thread is about to use (cairo 1.16, _cairo_ft_unscaled_font_lock_face): with many scripts that ends the process.
    /// </summary>
    public static readonly Lock Glyphs = new();

    static readonly ConcurrentBag<Fonts> Idle = [];

    readonly nint leftToRight;
    readonly nint rightToLeft;
    readonly Dictionary<TextFace, nint> faces = [];
    readonly Dictionary<TextKey, TextBox> boxes = [];
    string language = "";
    bool documentIsRightToLeft;

    Fonts()
    {
        var map = Pango.FontMap();
        var options = Cairo.FontOptions();
        Cairo.SetHintStyle(options, Cairo.HintStyleSlight);
        Cairo.SetHintMetrics(options, Cairo.HintMetricsOff);
        Cairo.SetFontAntialias(options, Cairo.AntialiasGray);
        leftToRight = Context(direction: 0);
        rightToLeft = Context(direction: 1);
        Cairo.DestroyFontOptions(options);

        nint Context(int direction)
        {
            var context = Pango.Context(map);
            Pango.SetFontOptions(context, options);
            Pango.SetBaseDirection(context, direction);
            Pango.SetRoundPositions(context, 0);
            return context;
        }
    }

    public static Fonts Rent(string language, bool rightToLeft)
    {
        var fonts = Idle.TryTake(out var idle) ? idle : new Fonts();
        fonts.Speak(language, rightToLeft);
        return fonts;
    }

    public void Dispose() => Idle.Add(this);

    /// <summary>Switches to a document's language. Boxes made before are no longer valid.</summary>
    public void Speak(string newLanguage, bool newRightToLeft)
    {
        documentIsRightToLeft = newRightToLeft;
        if (newLanguage == language && boxes.Count < MostKept)
            return;
        lock (Glyphs)
        {
            foreach (var box in boxes.Values)
                Pango.Unref(box.Layout);
        }

        boxes.Clear();
        language = newLanguage;
        var tag = Pango.Language(newLanguage);
        Pango.SetLanguage(leftToRight, tag);
        Pango.SetLanguage(rightToLeft, tag);
    }

    /// <summary>Lays text out within <paramref name="width"/>, breaking lines between words and, where that fails, within.</summary>
    public TextBox Box(string markup, TextFace face, double width, TextAlign align)
    {
        var key = new TextKey(markup, face, (int)(width * Pango.Scale), align, documentIsRightToLeft);
        if (boxes.TryGetValue(key, out var box))
            return box;
        lock (Glyphs)
            boxes.Add(key, box = Lay(key));
        return box;
    }

    TextBox Lay(TextKey key)
    {
        var backwards = TextDirection.IsRightToLeft(key.Markup, documentIsRightToLeft);
        var layout = Pango.Layout(backwards ? rightToLeft : leftToRight);
        Pango.SetFont(layout, Face(key.Face));
        Pango.SetWidth(layout, key.Width);
        Pango.SetAutoDirection(layout, 0);
        Pango.SetWrap(layout, Pango.WrapWordThenChar);
        Pango.SetLineSpacing(layout, language.StartsWith("ar", StringComparison.Ordinal) ? 1.05f : 0.9f);
        Pango.SetAlignment(layout, key.Align switch
        {
            TextAlign.Centre => 1,
            TextAlign.Start => documentIsRightToLeft ? 2 : 0,
            _ => documentIsRightToLeft ? 0 : 2,
        });
        Pango.SetMarkup(layout, key.Markup, -1);
        Pango.Size(layout, out var width, out var height);
        return new TextBox(layout, width / Pango.Scale, height / Pango.Scale, Pango.Baseline(layout) / Pango.Scale);
    }

    nint Face(TextFace face)
    {
        if (faces.TryGetValue(face, out var description))
            return description;
        if (faces.Count > 200)
        {
            foreach (var old in faces.Values)
                Pango.Free(old);
            faces.Clear();
        }

        description = Pango.FontDescription();
        Pango.SetFamily(description, face.Mono ? TextMarkup.MonoFamily : "Noto Sans");
        Pango.SetWeight(description, face.Bold ? Pango.WeightBold : Pango.WeightNormal);
        Pango.SetSize(description, face.Size * Pango.Scale);
        return faces[face] = description;
    }

    [StructLayout(LayoutKind.Auto)]
    readonly record struct TextKey(string Markup, TextFace Face, int Width, TextAlign Align, bool RightToLeft);
}

/// <param name="Size">In layout units of 1/8 mm.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct TextFace(double Size, bool Bold = false, bool Mono = false);

/// <summary>Text that has been laid out, with its extent and the height of its first line's letters; lives as long as its <see cref="Fonts"/> speak one language.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct TextBox(nint Layout, double Width, double Height, double Baseline);
