namespace Kiosk.Printing.Discovery;

/// <summary>A place where printers make themselves known. One that is not there knows none.</summary>
interface IPrinterSource
{
    Task<IReadOnlyList<FoundPrinter>> FindAsync(CancellationToken cancellationToken);
}
