using System.Text.RegularExpressions;
using Kiosk.Settings;

namespace Kiosk.Printing.Discovery;

/// <summary>What a printer's names and its command set say of the language it understands.</summary>
/// <param name="Kind">Null when it is surely none of those that take raw tickets, such as an office printer.</param>
sealed partial record PrinterModel(PrinterKind? Kind, string? Profile)
{
    /// <param name="model">Manufacturer, model, description: whatever is known.</param>
    /// <param name="commands">The CMD of its IEEE 1284 id, or the formats it announces.</param>
    public static PrinterModel Of(string model, string? commands)
    {
        var all = $"{model} {commands}";
        if (Zpl().IsMatch(all))
            return new PrinterModel(PrinterKind.Zpl, "zpl-203");
        if (Tspl().IsMatch(all))
            return new PrinterModel(PrinterKind.Tspl, "tspl-203");
        if (Narrow().IsMatch(model))
            return new PrinterModel(PrinterKind.EscPos, "generic-58");
        if (Epson().IsMatch(model))
            return new PrinterModel(PrinterKind.EscPos, "epson-80");
        if (Star().IsMatch(model))
            return new PrinterModel(PrinterKind.EscPos, "star-escpos");
        if (Citizen().IsMatch(model))
            return new PrinterModel(PrinterKind.EscPos, "citizen-80");
        if (Bixolon().IsMatch(model))
            return new PrinterModel(PrinterKind.EscPos, "bixolon-80");
        if (Xprinter().IsMatch(model))
            return new PrinterModel(PrinterKind.EscPos, "xprinter-80");
        if (Receipt().IsMatch(all))
            return new PrinterModel(PrinterKind.EscPos, "generic-80");
        return new PrinterModel(Office().IsMatch(commands ?? "") ? null : PrinterKind.EscPos, Profile: null);
    }

    /// <summary>It was recognised, not guessed.</summary>
    public bool IsCertain => Kind is not null && Profile is not null;

    [GeneratedRegex(@"\bZPL|\bEPL\b|\bZebra\b|\bZTC\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Zpl();

    [GeneratedRegex(@"\bTSPL|\bTSC\b|\bTTP-\d", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tspl();

    [GeneratedRegex(@"\b(XP|POS|RP|GP|ZJ|MTP)[- ]?58|\b58 ?mm", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Narrow();

    [GeneratedRegex(@"\bTM-[A-Z]\d", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Epson();

    [GeneratedRegex(@"\b(TSP\d|mC-Print|mPOP|Star Micronics)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Star();

    [GeneratedRegex(@"\bCT-[SED]\d", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Citizen();

    [GeneratedRegex(@"\bSRP-", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Bixolon();

    [GeneratedRegex(@"\bXP-[A-Z]?\d", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Xprinter();

    [GeneratedRegex(@"ESC[/ ]?POS|\bPOS-?80|\b80 ?mm|\breceipt\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Receipt();

    [GeneratedRegex(@"PCL|POSTSCRIPT|PJL|URF|PDF|PWG|GDI|HBPL|SPL|ESCPR|ESCPL|BDC", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Office();
}
