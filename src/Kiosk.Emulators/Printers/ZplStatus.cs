using System.Globalization;
using System.Text.RegularExpressions;

namespace Kiosk.Emulators.Printers;

/// <summary>The answer to ~HS, as the ZPL II programming guide lays out its three lines.</summary>
static partial class ZplStatus
{
    public static string Of(PrinterConditions conditions, int formats, bool isPrinting)
    {
        var paperOut = Flag(conditions, PrinterConditions.PaperOut);
        var paused = Flag(conditions, PrinterConditions.Offline);
        var headUp = Flag(conditions, PrinterConditions.CoverOpen);
        return Line(string.Create(CultureInfo.InvariantCulture, $"030,{paperOut},{paused},1245,{formats:000},0,0,0,000,0,0,0"))
            + Line(string.Create(CultureInfo.InvariantCulture, $"001,0,{headUp},0,1,2,4,0,{(isPrinting ? 1 : 0):00000000},1,000"))
            + Line("1234,0");
    }

    /// <summary>^PQ: how many labels of one format.</summary>
    public static int Quantity(string label) =>
        Copies().Match(label) is { Success: true } match ? int.Parse(match.Groups["copies"].ValueSpan, CultureInfo.InvariantCulture) : 1;

    static int Flag(PrinterConditions conditions, PrinterConditions one) => conditions.HasFlag(one) ? 1 : 0;

    static string Line(string text) => $"\u0002{text}\u0003\r\n";

    [GeneratedRegex(@"\^PQ(?<copies>\d{1,4})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Copies();
}
