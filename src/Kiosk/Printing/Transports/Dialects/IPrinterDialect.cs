using Kiosk.Printing.Transports.Wires;

namespace Kiosk.Printing.Transports.Dialects;

/// <summary>How a printer is asked, in its own language.</summary>
interface IPrinterDialect
{
    /// <summary>False: a printer of this kind that can print does answer, so silence means that it cannot.</summary>
    bool MayBeMute { get; }

    /// <summary>
    /// Null when it does not answer in time. A stranger is asked so that another device gives itself away.
    /// </summary>
    /// <exception cref="PrinterAwayException">It is no printer.</exception>
    Task<PrinterReport?> AskAsync(IPrinterWire wire, bool isStranger, TimeSpan patience, CancellationToken cancellationToken);

    /// <summary>Sent right behind a ticket, so that the answer means that all before it is done; empty where there is no such thing.</summary>
    ReadOnlyMemory<byte> Receipt();

    /// <summary>What it says of the ticket before the last receipt; null when it said nothing good in time.</summary>
    Task<PrintEvidence?> HearReceiptAsync(IPrinterWire wire, TimeSpan patience, CancellationToken cancellationToken);
}
