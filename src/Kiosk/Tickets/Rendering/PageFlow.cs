using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>Places blocks below each other in one column of a given width; nothing leaves that width.</summary>
/// <param name="text">Size of ordinary text in layout units.</param>
/// <param name="shrink">How much smaller than asked for pictures and white space are; codes, which a guest must scan, less so.</param>
sealed class PageFlow(
    Fonts fonts, CodeSource codes, double text, double width, double dotsPerUnit, bool rightToLeft, double shrink = 1, bool nested = false)
{
    /// <summary>A table gets this much smaller before its cells wrap.</summary>
    const double LeastFit = 0.85;

    readonly List<Mark> marks = [];

    /// <summary>White above the next block that is there already: the quiet zone of a code need not be followed by a gap.</summary>
    double blank = double.MaxValue;

    public IReadOnlyList<Mark> Marks => marks;

    public double Height { get; private set; }

    public PageFlow Add(IReadOnlyList<TicketBlock> blocks, TextAlign align = TextAlign.Start)
    {
        foreach (var block in blocks)
            Add(block, align);
        return this;
    }

    void Add(TicketBlock block, TextAlign align)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading, nested ? align : TextAlign.Centre);
                break;
            case ParagraphBlock paragraph:
                Gap(0.3);
                Place(Box(paragraph.Lines, paragraph.Small ? text * 0.8 : text, align));
                break;
            case CodeBlock code:
                Codes(code, align);
                break;
            case TableBlock table:
                Table(table);
                break;
            case RuleBlock:
                Gap(0.5);
                marks.Add(new BarMark(0, Whole(Height), width, Math.Max(1, text / 20)));
                Height += Math.Max(1, text / 20) + (text * 0.4);
                blank = text * 0.4;
                break;
            case SpacerBlock spacer:
                Height += spacer.Millimetres * Canvas.UnitsPerMm * shrink;
                blank += spacer.Millimetres * Canvas.UnitsPerMm * shrink;
                break;
            case CutBlock:
                Gap(1);
                marks.Add(new DashMark(0, Height, width));
                Height += text;
                blank = text;
                break;
            case QrBlock code:
                Code(code);
                break;
            case LogoBlock { Logo: { } logo } picture:
                Logo(logo, picture, nested ? align : TextAlign.Centre);
                break;
        }
    }

    void Heading(HeadingBlock heading, TextAlign align)
    {
        var size = text * heading.Level switch { 1 => 1.7, 2 => 1.25, _ => 1 };
        Gap(0.3);
        Place(Fitted(TextMarkup.Of(heading.Lines), new TextFace(size, Bold: true), width, align, least: text));
    }

    void Logo(TicketLogo logo, LogoBlock block, TextAlign align)
    {
        Gap(0.3);
        var most = Math.Min(width, block.MaxWidth * Canvas.UnitsPerMm * shrink);
        var scale = Math.Min(most / logo.Width, block.MaxHeight * Canvas.UnitsPerMm * shrink / logo.Height);
        var (wide, high) = (Whole(logo.Width * scale), Whole(logo.Height * scale));
        Height = Whole(Height);
        var left = align == TextAlign.Centre ? Whole((width - wide) / 2) : (align == TextAlign.Start) == rightToLeft ? width - wide : 0;
        marks.Add(new LogoMark(logo, left, Height, wide, high));
        Height += high;
    }

    void Codes(CodeBlock block, TextAlign align)
    {
        Gap(0.4);
        var columns = Columns(block);
        var gap = columns > 1 ? text * 0.6 : 0;
        var each = (width - (gap * (columns - 1))) / columns;
        var bottom = Height;
        for (var i = 0; i < block.Entries.Count; i++)
        {
            var entry = block.Entries[i];
            var column = i % columns;
            if (column == 0)
                Height = bottom;
            var x = (rightToLeft ? columns - 1 - column : column) * (each + gap);
            var y = Height;
            if (entry.Label.Length > 0)
            {
                var label = fonts.Box(TextMarkup.Of(entry.Label), new TextFace(text * 0.8), each, align);
                marks.Add(new TextMark(label, x, y));
                y += label.Height;
            }

            var value = Fitted(CodeMarkup(entry), CodeFace, each, align, least: text * 0.8);
            marks.Add(new TextMark(value, x, y - (value.Height * 0.06)));
            bottom = Math.Max(bottom, y + (value.Height * 0.94));
        }

        Height = bottom;
        blank = 0;
    }

    string CodeMarkup(CodeEntry entry)
    {
        var code = CodeGroups.Spaced(entry.Value);
        return TextMarkup.Of(rightToLeft ? Isolates.Around(code) : code);
    }

    TextFace CodeFace => new(text * 1.9, Bold: true, Mono: true);

    /// <summary>Side by side when every value stays large enough to read across a counter.</summary>
    int Columns(CodeBlock block)
    {
        if (block.Entries.Count < 2 || nested)
            return 1;
        var widest = block.Entries.Max(e => fonts.Box(CodeMarkup(e), CodeFace, -1, TextAlign.Start).Width);
        return widest * 0.8 <= (width / 2) - (text * 0.3) ? 2 : 1;
    }

    void Table(TableBlock table)
    {
        Gap(0.3);
        var gap = text * 0.6;
        double[] wanted = [.. Enumerable.Range(0, table.Columns.Count).Select(c => table.Rows.Max(r => Markup(r, c) is { } m ? fonts.Box(m, new TextFace(text), -1, TextAlign.Start).Width + 1 : 0))];
        var fit = Math.Min(1, (width - (gap * (wanted.Length - 1))) / wanted.Sum());
        var size = fit >= LeastFit ? Math.Floor(text * fit * 8) / 8 : text;
        var columns = TableColumns.Share([.. wanted.Select(w => w * size / text)], width, gap);
        foreach (var row in table.Rows)
            Row(table, row, columns, size, gap);
        blank = 0;
    }

    /// <summary>First lines stand on one line, however high the letters of two scripts are.</summary>
    void Row(TableBlock table, TableRow row, double[] columns, double size, double gap)
    {
        var boxes = columns
            .Select((room, c) => Markup(row, c, new LongWords(fonts, size, room).Scale) is { } markup
                ? fonts.Box(markup, new TextFace(size), room, table.Columns[c])
                : default)
            .ToList();
        var baseline = boxes.Max(b => b.Baseline);
        var bottom = Height;
        var x = 0.0;
        for (var c = 0; c < columns.Length; c++)
        {
            if (boxes[c] is { Layout: not 0 } box)
            {
                var y = Height + baseline - box.Baseline;
                marks.Add(new TextMark(box, rightToLeft ? width - x - columns[c] : x, y));
                bottom = Math.Max(bottom, y + box.Height);
            }

            x += columns[c] + gap;
        }

        Height = bottom;
    }

    void Code(QrBlock block)
    {
        if (codes.Of(block) is not { } matrix)
        {
            Add(block.Body, nested ? TextAlign.Start : TextAlign.Centre);
            return;
        }

        var modules = matrix.Size + (2 * QrMatrix.QuietZone);
        var beside = block.Side != QrSide.Above && block.Body.Count > 0;
        var module = Module(block, modules, beside ? width * 0.62 : width);
        if (module is 0 && beside)
            (beside, module) = (false, Module(block, modules, width));
        if (module is 0)
        {
            Add(block.Body);
            return;
        }

        var side = modules * module;
        var quiet = QrMatrix.QuietZone * module;
        var top = Height - Math.Min(blank, quiet);
        if (beside)
            Beside(block, matrix, module, top);
        else
            Above(block, matrix, module, top, Whole((width - side) / 2));
    }

    void Above(QrBlock block, QrMatrix matrix, double module, double top, double left)
    {
        var quiet = QrMatrix.QuietZone * module;
        top = Math.Max(0, top);
        marks.Add(new CodeMark(matrix, left + quiet, Whole(top) + quiet, module));
        Height = Whole(top) + (matrix.Size * module) + (2 * quiet);
        blank = quiet;
        if (!string.IsNullOrEmpty(block.Caption))
        {
            var face = new TextFace(text * 0.8, Bold: true);
            Height -= module / 2;
            var caption = Fitted(TextMarkup.Of(block.Caption), face, width - (quiet * 1.5), TextAlign.Centre, least: text * 0.6);
            marks.Add(new TextMark(caption, quiet * 0.75, Height));
            Height += caption.Height;
            blank = 0;
        }

        Add(block.Body, TextAlign.Centre);
    }

    void Beside(QrBlock block, QrMatrix matrix, double module, double top)
    {
        var side = (matrix.Size + (2 * QrMatrix.QuietZone)) * module;
        var quiet = QrMatrix.QuietZone * module;
        var atLeft = (block.Side == QrSide.Start) != rightToLeft;
        var left = atLeft ? 0 : Math.Floor(width - side);
        var body = new PageFlow(fonts, codes, text, width - side, dotsPerUnit, rightToLeft, shrink, nested: true).Add(block.Body);
        top = Math.Max(0, top);
        Height = top + side;
        var codeOnly = new PageFlow(fonts, codes, text, side, dotsPerUnit, rightToLeft, shrink, nested: true);
        codeOnly.Above(block with { Body = [] }, matrix, module, 0, 0);
        var row = Math.Max(codeOnly.Height, body.Height);
        marks.Add(new Movement(codeOnly.Marks, left, Whole(top + ((row - codeOnly.Height) / 2))));
        marks.Add(new Movement(body.Marks, atLeft ? side : 0, top + ((row - body.Height) / 2)));
        Height = top + row;
        blank = Math.Max(0, Math.Min(quiet, (row - body.Height) / 2));
    }

    /// <summary>Whole dots only; 0 when the code does not fit with three dots of 1/8 mm a module.</summary>
    double Module(QrBlock block, int modules, double room)
    {
        if (block.MaxWidth is { } most)
            room = Math.Min(room, most * Canvas.UnitsPerMm);
        var least = Math.Max(3, Math.Floor(3 * dotsPerUnit));
        var dots = Math.Min(Math.Max(least, Math.Round(block.ModuleDots * dotsPerUnit * Math.Min(1, shrink + 0.2))), Math.Floor((room * dotsPerUnit / modules) + 1e-6));
        return dots >= least ? Math.Floor(dots) / dotsPerUnit : 0;
    }

    /// <summary>One line if it can be, smaller if it must be, several lines when it would get too small.</summary>
    TextBox Fitted(string markup, TextFace face, double room, TextAlign align, double least)
    {
        var natural = fonts.Box(markup, face, -1, align).Width;
        if (natural > room)
            face = face with { Size = Math.Max(least, Math.Floor(face.Size * room / natural * 8) / 8) };
        return fonts.Box(markup, face, room, align);
    }

    TextBox Box(IReadOnlyList<TextLine> lines, double size, TextAlign align)
    {
        var words = new LongWords(fonts, size, width);
        return fonts.Box(TextMarkup.Of(lines, words.Scale, words.IsWhole), new TextFace(size), width, align);
    }

    static string? Markup(TableRow row, int column, Func<TextLine, double>? scale = null) =>
        row.Cells[column].Runs.Count == 0 ? null : TextMarkup.Of([row.Cells[column]], scale);

    void Gap(double lines)
    {
        Height += Math.Max(0, (lines * text) - blank);
        blank = 0;
    }

    void Place(TextBox box)
    {
        marks.Add(new TextMark(box, 0, Height));
        Height += box.Height;
    }

    double Whole(double units) => Math.Round(units * dotsPerUnit) / dotsPerUnit;
}
