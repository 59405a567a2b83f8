using Kiosk.Printing;

namespace Kiosk.Pages;

/// <summary>The buttons that print: one tap on the usual printer, a second tap for another.</summary>
/// <param name="Key">One a render, so that two taps print once.</param>
public sealed record PrintChoice(Guid Key, string Label, bool IsMain, string Usual, IReadOnlyList<string> Others)
{
    public static PrintChoice? Of(PrinterList printers, Guid key, string label, bool isMain = false) =>
        printers.Default is { } usual
            ? new PrintChoice(key, label, isMain, usual.Name, [.. printers.All.Select(printer => printer.Name).Where(name => name != usual.Name)])
            : null;
}
