using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Printing.Transports;

/// <summary>The printer at the far end: where it is, what it understands and what it can do.</summary>
/// <param name="Printer">Its name in the settings.</param>
public sealed record PrinterTarget(string Printer, Uri Address, PrinterKind Kind, PrinterProfile Profile)
{
    static readonly IReadOnlyList<PrinterCodePage> Any = [];

    /// <summary>The same printer, spoken to in the same way; lists are compared by what they hold.</summary>
    public bool LeadsWhere(PrinterTarget other) =>
        Address == other.Address && Kind == other.Kind
        && Profile.CodePages.SequenceEqual(other.Profile.CodePages)
        && Profile with { CodePages = Any } == other.Profile with { CodePages = Any };
}

/// <summary>One ticket in the printer's own language.</summary>
/// <param name="Title">Shown by printers and spoolers that list their jobs; holds no passcode.</param>
public sealed record TicketBytes(string Title, ReadOnlyMemory<byte> Content);
