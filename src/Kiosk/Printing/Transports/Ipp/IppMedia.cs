using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kiosk.Printing.Transports.Ipp;

/// <summary>Finds the paper of a PDF's first page among a printer's own (names as iso_a4_210x297mm, PWG 5101.1).</summary>
static partial class IppMedia
{
    const double PointsPerMm = 72 / 25.4;
    const double InchInMm = 25.4;

    /// <summary>Millimetres by which names and pages are rounded.</summary>
    const double Tolerance = 1.5;

    /// <returns>Null when it has no such paper, or the page's size is not to be seen.</returns>
    public static string? Of(ReadOnlySpan<byte> pdf, IReadOnlyList<string> supported)
    {
        var box = MediaBox().Match(Encoding.Latin1.GetString(pdf));
        if (!box.Success)
            return null;
        var (width, height) = (Number(box, "w") / PointsPerMm, Number(box, "h") / PointsPerMm);
        return supported.FirstOrDefault(name => Size(name) is var (w, h) && Math.Abs(w - width) <= Tolerance && Math.Abs(h - height) <= Tolerance);
    }

    static (double Width, double Height)? Size(string name)
    {
        var size = NamedSize().Match(name);
        if (!size.Success)
            return null;
        var unit = size.Groups["unit"].Value is "in" ? InchInMm : 1;
        return (Number(size, "w") * unit, Number(size, "h") * unit);
    }

    static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/MediaBox\s*\[\s*0(?:\.0*)?\s+0(?:\.0*)?\s+(?<w>\d{1,5}(?:\.\d*)?)\s+(?<h>\d{1,5}(?:\.\d*)?)\s*\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MediaBox();

    [GeneratedRegex(@"^[a-z]+_[^_]*_(?<w>\d{1,4}(?:\.\d+)?)x(?<h>\d{1,4}(?:\.\d+)?)(?<unit>mm|in)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedSize();
}
