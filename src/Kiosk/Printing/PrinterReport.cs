namespace Kiosk.Printing;

/// <summary>What a printer says of itself.</summary>
/// <param name="Trouble">Why it cannot print now; null when it can.</param>
/// <param name="Notes">What it prints in spite of, such as paper that runs short.</param>
public sealed record PrinterReport(PrintTrouble? Trouble, IReadOnlyList<PrintTrouble> Notes)
{
    public static PrinterReport Ready { get; } = new(Trouble: null, []);
}
