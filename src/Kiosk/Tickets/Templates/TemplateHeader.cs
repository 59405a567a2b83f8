using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kiosk.Tickets.Templates;

/// <summary>The block between two lines of <c>---</c> at the top of a template.</summary>
sealed class TemplateHeader
{
    static readonly IDeserializer Yaml =
        new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    public string Title { get; set; } = "";
    public string Paper { get; set; } = "";
    public double? Margin { get; set; }
    public double Text { get; set; } = 9;
    public SheetHeader? Sheet { get; set; }

    /// <summary>As YAML has them; <see cref="Names"/> is what is used.</summary>
    public Dictionary<string, object?>? Variables { get; set; }

    [YamlIgnore]
    public TemplateNames Names { get; private set; } = new([]);

    /// <summary>Also gives the first line of the body, counted from 1.</summary>
    public static (TemplateHeader Header, string Body, int BodyLine) Split(string source)
    {
        var lines = source.Split('\n');
        var end = Array.FindIndex(lines, 1, l => l.TrimEnd() == "---");
        if (lines[0].TrimEnd() != "---" || end < 0)
            throw TemplateException.Because(1, "NoHeader");
        try
        {
            var header = Yaml.Deserialize<TemplateHeader>(string.Join('\n', lines[1..end])) ?? new TemplateHeader();
            header.Names = new TemplateNames(TemplateVariables.Read(string.Join('\n', lines[..end])));
            return (header, string.Join('\n', lines[(end + 1)..]), end + 2);
        }
        catch (YamlException e)
        {
            throw TemplateException.Because(Math.Clamp((int)e.Start.Line + 1, 1, end), "BadHeader", WithoutPlace(e.InnerException?.Message ?? e.Message));
        }
    }

    /// <summary>The parser counts from the block's own first line, another number than the one we give.</summary>
    static string WithoutPlace(string message) => message.Split(" (at Line:", 2)[0];

    public (TicketPaper Paper, SheetLayout? Sheet) Layout()
    {
        var (width, height) = PaperSize();
        InRange("text", Text, 4, 40);
        if (Sheet is null)
        {
            var margin = Margin ?? 4;
            InRange("margin", margin, 0, width / 4);
            return (new TicketPaper(width, height, margin, Text), null);
        }

        InRange("columns", Sheet.Columns, 1, 12);
        InRange("rows", Sheet.Rows, 1, 30);
        InRange("margin-x", Sheet.MarginX, 0, 40);
        InRange("margin-y", Sheet.MarginY, 0, 40);
        InRange("gap", Sheet.Gap, 0, 20);
        var sheet = new SheetLayout(
            width, height ?? 297, Sheet.Columns, Sheet.Rows, Sheet.MarginX, Sheet.MarginY, Sheet.Gap, Sheet.CutLines);
        InRange("margin", Margin ?? 2, 0, Math.Min(sheet.CellWidth, sheet.CellHeight) / 4);
        return (new TicketPaper(sheet.CellWidth, sheet.CellHeight, Margin ?? 2, Text), sheet);
    }

    (double Width, double? Height) PaperSize()
    {
        switch (Paper.ToUpperInvariant())
        {
            case "A4":
                return (210, 297);
            case "LETTER":
                return (215.9, 279.4);
        }

        var sides = Paper.Split('x')
            .Select(s => double.TryParse(s, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var side) ? side : 0)
            .ToArray();
        if (sides.Length > 2 || sides.Any(s => s is < 20 or > 450))
            throw TemplateException.Because(1, "BadPaper", Paper);
        return (sides[0], sides.Length == 2 ? sides[1] : null);
    }

    static void InRange(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
            throw TemplateException.Because(1, "OutOfRange", name, value, least, most);
    }
}

sealed class SheetHeader
{
    public int Columns { get; set; } = 3;
    public int Rows { get; set; } = 8;
    public double MarginX { get; set; } = 5;
    public double MarginY { get; set; } = 5;
    public double Gap { get; set; }
    public bool CutLines { get; set; } = true;
}
