using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Printing;

/// <summary>Everything a job needs before its first byte may leave; no printer is asked for it.</summary>
public sealed partial class PrintPreparation(
    PrintJobStore jobs, PrinterList printers, ITicketContent content, PrinterTransports transports, ILogger<PrintPreparation> logger)
{
    /// <summary>The way to a printer of the settings.</summary>
    /// <exception cref="PrinterSettingsException">There is none.</exception>
    internal PrinterWay WayTo(string name)
    {
        var printer = printers.Find(name) ?? throw new PrinterSettingsException(new PrintTrouble(PrintSentence.UnknownPrinter, name));
        var (transport, address) = transports.For(printer.Address);
        var profile = printer.ResolveProfile();
        return new PrinterWay(printer, transport, new PrinterTarget(printer.Name, address, printer.Kind, profile));
    }

    internal PreparedJob Prepare(PrintJob job)
    {
        var vouchers = jobs.LiveVouchersOf(job).Count;
        if (job.Content is not PrintContent.Test && vouchers == 0)
            return new PreparedJob(job) { Trouble = new PrintTrouble(PrintSentence.VoucherNotLive) };
        PrinterWay? way = null;
        try
        {
            way = WayTo(job.Printer);
            return new PreparedJob(job) { Way = way, Ticket = content.Render(job, way.Printer), Vouchers = vouchers };
        }
        catch (PrinterSettingsException exception)
        {
            return new PreparedJob(job) { Trouble = exception.Trouble };
        }
        catch (Exception exception)
        {
            Log.CannotRender(logger, job.Id, exception);
            return new PreparedJob(job) { Trouble = new PrintTrouble(PrintSentence.CannotRender, job.Template ?? way?.Printer.Template ?? way?.Printer.Profile) };
        }
    }

    /// <summary>What was prepared while another job was printing may have been overtaken by events.</summary>
    internal bool IsStillTrue(PreparedJob prepared, PrintJob job) =>
        prepared.Trouble is null && prepared.Job.Id == job.Id && prepared.Job.Reprint == job.Reprint
        && prepared.Vouchers == jobs.LiveVouchersOf(job).Count
        && ReferenceEquals(prepared.Way?.Printer, printers.Find(job.Printer));

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The ticket of print job {Id} cannot be made")]
        public static partial void CannotRender(ILogger logger, long id, Exception exception);
    }
}

sealed record PrinterWay(PrinterOptions Printer, IPrinterTransport Transport, PrinterTarget Target);

/// <summary>Either a ticket and its way, or why there is none.</summary>
sealed record PreparedJob(PrintJob Job)
{
    public PrinterWay? Way { get; init; }
    public TicketBytes? Ticket { get; init; }
    public PrintTrouble? Trouble { get; init; }

    /// <summary>How many were live before it was drawn: one revoked since may be on it.</summary>
    public int Vouchers { get; init; }
}
