namespace Kiosk.Emulators.Printers;

public sealed record LabelPrinterSettings
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public TimeSpan TimePerLabel { get; init; }

    /// <summary>How many labels are kept; the oldest go first.</summary>
    public int Keep { get; init; } = 1000;
}
