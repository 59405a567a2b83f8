using System.Globalization;

namespace Kiosk.Tickets.TestPages;

/// <summary>What a person says of a receipt printer's test page. Nothing is concluded from what was left open.</summary>
public sealed record TestPageAnswers
{
    /// <summary>Widths of paper that are for sale, in dots a line.</summary>
    static readonly int[] widths = [384, 420, 512, 576, 640, 832];

    public BarLooks? Bar { get; init; }

    /// <summary>Numbers of the code pages whose line shows what it should.</summary>
    public required IReadOnlyCollection<int> RightPages { get; init; }

    /// <summary>Numbers of the codes a phone could read; none: nobody tried.</summary>
    public IReadOnlyCollection<int> ReadCodes { get; init; } = [];

    public bool? HasCut { get; init; }

    /// <summary>What has to be otherwise on this printer, by the name the profile gives it.</summary>
    /// <param name="printed">The profile, overrides included, that the page was printed with.</param>
    public IReadOnlyDictionary<string, string> Differences(PrinterProfile printed)
    {
        var differences = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Width(printed) is { } width)
            differences[nameof(PrinterProfile.DotsPerLine)] = width.ToString(CultureInfo.InvariantCulture);
        if (Bar is BarLooks.Letters)
            differences[nameof(PrinterProfile.Raster)] = printed.Raster is RasterCommand.GsV0 ? "gs-8-l" : printed.Raster is RasterCommand.Gs8L ? "gs-(-l" : "gs-v-0";
        var right = printed.CodePages.Where(page => RightPages.Contains(page.Number)).ToList();
        if (right.Count == 0 && printed.CodePages.Count > 0)
            differences[nameof(PrinterProfile.Text)] = "raster";
        else if (right.Count < printed.CodePages.Count)
            differences[nameof(PrinterProfile.CodePages)] = string.Join(' ', right.Select(page => $"{page.Number}={page.CodePage}"));
        if (CanDrawCodes is { } can && can != printed.NativeQr)
            differences[nameof(PrinterProfile.NativeQr)] = Text(can);
        if (HasCut is { } cut && cut != printed.Cutter)
            differences[nameof(PrinterProfile.Cutter)] = Text(cut);
        return differences;
    }

    bool? CanDrawCodes => ReadCodes.Count == 0 ? null : TestCode.All.Any(code => code.Native && ReadCodes.Contains(code.Number));

    int? Width(PrinterProfile printed) => Bar switch
    {
        BarLooks.Narrower => widths.Cast<int?>().FirstOrDefault(width => width > printed.DotsPerLine),
        BarLooks.CutOff => widths.Cast<int?>().LastOrDefault(width => width < printed.DotsPerLine),
        _ => null,
    };

    static string Text(bool flag) => flag ? "true" : "false";
}

/// <summary>The bar that should be as wide as the paper's printable part.</summary>
public enum BarLooks
{
    Right,
    Narrower,
    CutOff,

    /// <summary>Letters came out in its place: the printer does not know the command for pictures.</summary>
    Letters,
}
