using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Printing;

/// <summary>Asks a printer how it is, saved in the settings or not. Never sends a byte of a ticket.</summary>
public sealed class PrinterProbe(PrinterTransports transports, PrinterTurns turns, PrinterBoard board)
{
    /// <summary>A printer at work is not disturbed: the answer is what is known of it.</summary>
    public async Task<PrinterReport> AskAsync(PrinterOptions printer, CancellationToken cancellationToken)
    {
        try
        {
            var (transport, address) = transports.For(printer.Address);
            using var turn = turns.TryTake(transport.PlaceOf(address));
            if (turn is null)
                return board.Of(printer.Name).Report;
            var profile = printer.ResolveProfile();
            await using var link = await transport.OpenAsync(new PrinterTarget(printer.Name, address, printer.Kind, profile), cancellationToken);
            return PrinterReport.Ready with { Notes = link.Notes };
        }
        catch (PrinterAwayException exception)
        {
            return PrinterReport.Ready with { Trouble = exception.Trouble };
        }
        catch (PrinterSettingsException exception)
        {
            return PrinterReport.Ready with { Trouble = exception.Trouble };
        }
    }
}
