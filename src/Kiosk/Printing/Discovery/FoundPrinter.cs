using Kiosk.Settings;

namespace Kiosk.Printing.Discovery;

/// <summary>A printer that could be set up.</summary>
/// <param name="Name">As it, or whoever set it up, calls it.</param>
/// <param name="Address">For the printer's settings.</param>
/// <param name="SuggestedProfile">Null where profiles mean nothing, or none fits better than another.</param>
public sealed record FoundPrinter(string Name, string Address, PrinterKind Kind, string? SuggestedProfile, string? Model, FoundBy FoundBy);

public enum FoundBy
{
    Network,
    Usb,
    Cups,
}
