namespace Kiosk.Tickets;

/// <summary>The printers known by name.</summary>
public static class PrinterProfiles
{
    static readonly PrinterCodePage[] Common = [new(0, 437), new(19, 858), new(16, 1252), new(18, 852), new(17, 866)];

    public static PrinterProfile Generic80 { get; } = new()
    {
        Name = "generic-80",
        Title = "ESC/POS, 80 mm",
        Template = "receipt-80mm",
        DotsPerLine = 576,
        CodePages = Common,
    };

    public static PrinterProfile Generic58 { get; } = Generic80 with
    {
        Name = "generic-58",
        Title = "ESC/POS, 58 mm",
        Template = "receipt-58mm",
        DotsPerLine = 384,
        Cutter = false,
    };

    /// <summary>Epson feeds to its knife by itself (GS V 66), so no blank lines are wasted before the cut.</summary>
    public static PrinterProfile Epson80 { get; } = Generic80 with
    {
        Name = "epson-80",
        Title = "Epson TM-T20, TM-T88, TM-m30",
        CodePages = [.. Common, new(13, 857), new(14, 737), new(33, 775), new(34, 855)],
        NativeQr = true,
        FeedLines = 0,
        Confirm = PrintConfirm.EpsonProcessId,
    };

    public static PrinterProfile Zpl203 { get; } = new()
    {
        Name = "zpl-203",
        Title = "ZPL, 203 dpi",
        Format = TicketFormat.Zpl,
        Template = "receipt-58mm",
        DotsPerLine = 832,
        CodePages = [],
        NativeQr = true,
        Cutter = false,
    };

    public static PrinterProfile Tspl203 { get; } = Zpl203 with { Name = "tspl-203", Title = "TSPL, 203 dpi", Format = TicketFormat.Tspl };

    public static IReadOnlyList<PrinterProfile> All { get; } = [Generic80, Generic58, Epson80, Zpl203, Tspl203];

    /// <summary>The profile, or the plainest where it is unknown, with what is set otherwise for one printer.</summary>
    public static PrinterProfile Of(string? name, IEnumerable<KeyValuePair<string, string>> overrides) => Find(name) ?? Generic80;

    public static PrinterProfile? Find(string? name) =>
        All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
}
