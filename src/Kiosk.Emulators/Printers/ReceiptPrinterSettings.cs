namespace Kiosk.Emulators.Printers;

public sealed record ReceiptPrinterSettings
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>576 and 512 on 80 mm paper, 384 on 58 mm.</summary>
    public int DotsPerLine { get; init; } = 576;

    /// <summary><c>ESC t</c> numbers to .NET code pages; the numbers differ by vendor.</summary>
    public IReadOnlyDictionary<int, int> CodePages { get; init; } = Printers.CodePages.Epson;

    /// <summary>Like many clones from China: bytes from 0x80 are eaten in pairs until <c>FS .</c></summary>
    public bool StartsInKanjiMode { get; init; }

    /// <summary>Answers <c>GS ( H</c> function 48 when all before it is printed.</summary>
    public bool ConfirmsPrinting { get; init; } = true;

    /// <summary>How many bytes <see cref="PrinterBehaviour.ClosesMidway"/> takes before it resets the connection.</summary>
    public int CloseAfterBytes { get; init; } = 100;

    /// <summary>From one cut to the next at the soonest.</summary>
    public TimeSpan TimePerTicket { get; init; }

    /// <summary>How many tickets and raw jobs are kept; the oldest go first.</summary>
    public int Keep { get; init; } = 1000;
}

/// <summary>What is wrong with the printer; it prints only without <see cref="PaperOut"/>, <see cref="CoverOpen"/> and <see cref="Offline"/>.</summary>
[Flags]
public enum PrinterConditions
{
    None = 0,
    PaperNearEnd = 1,
    PaperOut = 2,
    CoverOpen = 4,
    Offline = 8,
}

public enum PrinterBehaviour
{
    Normal,

    /// <summary>The port refuses connections.</summary>
    Off,

    /// <summary>Accepts and never reads.</summary>
    NeverReads,

    /// <summary>Resets the connection after <see cref="ReceiptPrinterSettings.CloseAfterBytes"/>.</summary>
    ClosesMidway,

    /// <summary>Prints, but answers every question with bytes that mean nothing.</summary>
    GarbledStatus,

    /// <summary>Prints, but answers no question, as a cheap printer does.</summary>
    Silent,
}
