using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kiosk.Tickets;

/// <summary>How the values of a profile are written, in the file of profiles and as overrides in the settings.</summary>
static partial class ProfileValues
{
    public static IReadOnlyList<ProfileValue> All { get; } =
    [
        Choice("Kind", p => p.Kind, (p, v) => p with { Kind = v }, ("escpos", "escpos"), ("zpl", "zpl"), ("tspl", "tspl"), ("ipp", "ipp")),
        new("Template", ProfileValueKind.Text, [], "Profile.Template")
        {
            With = (p, text) => TemplateName().IsMatch(text) ? p with { Template = text } : null,
            Read = p => p.Template,
        },
        Number("DotsPerLine", 200, 4000, p => p.DotsPerLine, (p, v) => p with { DotsPerLine = (int)v }),
        Number("DotsPerMm", 4, 48, p => p.DotsPerMm, (p, v) => p with { DotsPerMm = v }, whole: false),
        Number("DotsPerColumn", 6, 48, p => p.DotsPerColumn, (p, v) => p with { DotsPerColumn = (int)v }),
        new("CodePages", ProfileValueKind.Text, [], "Profile.CodePages")
        {
            With = (p, text) => Pages(text) is { } pages ? p with { CodePages = pages } : null,
            Read = p => string.Join(' ', p.CodePages.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Number}={c.CodePage}"))),
        },
        Choice("Text", p => p.Text, (p, v) => p with { Text = v }, ("native", TicketTextMode.Native), ("raster", TicketTextMode.Raster)),
        Flag("NativeQr", p => p.NativeQr, (p, v) => p with { NativeQr = v }),
        Choice("Raster", p => p.Raster, (p, v) => p with { Raster = v }, ("gs-v-0", RasterCommand.GsV0), ("gs-8-l", RasterCommand.Gs8L), ("gs-(-l", RasterCommand.GsParenL)),
        Flag("Logo", p => p.Logo, (p, v) => p with { Logo = v }),
        Flag("Cutter", p => p.Cutter, (p, v) => p with { Cutter = v }),
        Number("FeedLines", 0, 20, p => p.FeedLines, (p, v) => p with { FeedLines = (int)v }),
        Choice("Drawer", p => p.Drawer, (p, v) => p with { Drawer = v }, ("none", CashDrawer.None), ("pin2", CashDrawer.Pin2), ("pin5", CashDrawer.Pin5)),
        Choice("Buzzer", p => p.Buzzer, (p, v) => p with { Buzzer = v }, ("none", PrinterBuzzer.None), ("esc-b", PrinterBuzzer.EscB), ("esc-(-a", PrinterBuzzer.EscParenA)),
        Number("GapMm", 0, 20, p => p.GapMm, (p, v) => p with { GapMm = v }, whole: false),
        Choice("Page", p => p.Page, (p, v) => p with { Page = v }, ("ticket", PrinterPage.Ticket), ("a4", PrinterPage.A4), ("letter", PrinterPage.Letter)),
        Flag("Status", p => p.Status, (p, v) => p with { Status = v }),
        Choice("Confirm", p => p.Confirm, (p, v) => p with { Confirm = v }, ("none", PrintConfirm.None), ("gs-r", PrintConfirm.GsR), ("epson-gs-h", PrintConfirm.EpsonProcessId)),
    ];

    public static ProfileValue? Find(string name) =>
        All.FirstOrDefault(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase));

    static ProfileValue Number(
        string name, double least, double most, Func<PrinterProfile, double> read, Func<PrinterProfile, double, PrinterProfile> with, bool whole = true) =>
        new(name, ProfileValueKind.Number, [], $"Profile.{name}")
        {
            With = (p, text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most && (!whole || double.IsInteger(number)) ? with(p, number) : null,
            Read = p => read(p).ToString(CultureInfo.InvariantCulture),
        };

    static ProfileValue Flag(string name, Func<PrinterProfile, bool> read, Func<PrinterProfile, bool, PrinterProfile> with) =>
        new(name, ProfileValueKind.Flag, ["true", "false"], "Setting.Flag")
        {
            With = (p, text) => bool.TryParse(text, out var value) ? with(p, value) : null,
            Read = p => read(p) ? "true" : "false",
        };

    static ProfileValue Choice<T>(
        string name, Func<PrinterProfile, T> read, Func<PrinterProfile, T, PrinterProfile> with, params (string Text, T Value)[] choices)
        where T : notnull =>
        new(name, ProfileValueKind.Choice, [.. choices.Select(c => c.Text)], $"Profile.{name}")
        {
            With = (p, text) => Array.FindIndex(choices, c => string.Equals(c.Text, text, StringComparison.OrdinalIgnoreCase)) is var found and >= 0
                ? with(p, choices[found].Value)
                : null,
            Read = p => choices.First(c => c.Value.Equals(read(p))).Text,
        };

    /// <summary>Such as <c>0=437 16=1252</c>; nothing: only ASCII is sent as characters.</summary>
    static List<PrinterCodePage>? Pages(string text)
    {
        var pages = new List<PrinterCodePage>();
        foreach (var pair in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=') is not [var left, var right]
                || !byte.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || !int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                || CodePagesEncodingProvider.Instance.GetEncoding(page) is not { IsSingleByte: true })
            {
                return null;
            }

            pages.Add(new PrinterCodePage(number, page));
        }

        return pages;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TemplateName();
}
