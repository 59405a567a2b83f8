using System.Globalization;

namespace Kiosk.Tickets.Templates;

/// <summary>The fenced elements of a template: <c>code</c>, <c>wifi</c>, <c>login</c>, <c>qr</c>, <c>logo</c>, <c>space</c>, <c>cut</c>.</summary>
static class TemplateFence
{
    const int ModuleDots = 6;

    public static IReadOnlyList<string> Names { get; } = ["code", "wifi", "login", "qr", "logo", "space", "cut"];

    public static IReadOnlyList<string> Arguments { get; } = ["size", "width", "side", "caption", "height"];

    public static TicketBlock Read(string? info, string? arguments, string text)
    {
        var given = Split(arguments);
        return info switch
        {
            "code" => new CodeBlock([.. Lines(text).Select(Entry)]),
            "wifi" => Code(QrKind.Wifi, "", text, given),
            "login" => Code(QrKind.Login, "", text, given),
            "qr" => text.Split('\n', 2) is [var payload, .. var body]
                ? Code(QrKind.Text, payload.Trim(), string.Concat(body), given)
                : new RuleBlock(),
            "logo" => new LogoBlock(Logo: null, Number(given, "width", 5, 400) ?? 40, Number(given, "height", 3, 400) ?? 20),
            "space" => new SpacerBlock(Number(given, "height", 0, 100) ?? 3),
            "cut" => new CutBlock(),
            _ => new ParagraphBlock([.. Lines(text).Select(l => new TextLine([new TextRun(l, TextStyle.Code)]))], Small: false),
        };
    }

    static QrBlock Code(QrKind kind, string payload, string body, Dictionary<string, string> given) => new(
        kind,
        payload,
        (int)(Number(given, "size", 3, 40) ?? ModuleDots),
        Number(given, "width", 10, 200),
        given.GetValueOrDefault("side") switch { "start" => QrSide.Start, "end" => QrSide.End, _ => QrSide.Above },
        given.GetValueOrDefault("caption"),
        MarkdownBlocks.Parse(body));

    static CodeEntry Entry(string line) => line.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0
        ? new CodeEntry(line[..colon].Trim(), line[(colon + 1)..].Trim())
        : new CodeEntry("", line.Trim());

    static IEnumerable<string> Lines(string text) => text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l));

    static Dictionary<string, string> Split(string? arguments) => (arguments ?? "")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(a => a.Split('=', 2))
        .Where(a => a.Length == 2)
        .DistinctBy(a => a[0])
        .ToDictionary(a => a[0], a => a[1]);

    static double? Number(Dictionary<string, string> given, string name, double least, double most) =>
        given.TryGetValue(name, out var text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, least, most)
            : null;
}
