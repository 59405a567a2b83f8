using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Printing;

public sealed class PrinterProbe(PrinterTransports transports)
{
    public async Task<PrinterReport> AskAsync(PrinterOptions printer, CancellationToken cancellationToken)
    {
        try
        {
            var (transport, address) = transports.For(printer.Address);
            var target = new PrinterTarget(printer.Name, address, printer.Kind, PrinterProfiles.Of(printer.Profile, printer.Override));
            await using var link = await transport.OpenAsync(target, cancellationToken);
            return new PrinterReport(null, []);
        }
        catch (PrinterAwayException exception)
        {
            return new PrinterReport(exception.Trouble, []);
        }
        catch (PrinterSettingsException exception)
        {
            return new PrinterReport(exception.Trouble, []);
        }
    }
}

public sealed record PrinterReport(PrintTrouble? Trouble, IReadOnlyList<PrintTrouble> Notes);
