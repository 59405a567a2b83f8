using Kiosk.Printing.Transports;
using Kiosk.Tickets;

namespace Kiosk.Printing;

/// <summary>
/// Prints what waits for one printer, oldest first, over one link while it lasts. Before a job is committed as
/// sending it may be tried as often as it takes; afterwards never again.
/// </summary>
public sealed partial class PrintRunner(
    PrintJobStore jobs, PrintStateStore states, PrinterList printers, ITicketContent content,
    PrinterTransports transports, PrinterBoard board, ILogger<PrintRunner> logger)
{
    internal async Task<PrintRun> RunAsync(string printer, CancellationToken stoppingToken)
    {
        foreach (var interrupted in jobs.Sending(printer))
            states.LeaveUnconfirmed(interrupted, new PrintTrouble(PrintSentence.Interrupted));

        IPrinterLink? link = null;
        var printed = false;
        try
        {
            while (!stoppingToken.IsCancellationRequested && jobs.Next(printer) is { } job)
            {
                if (Prepare(job) is not { } ticket)
                    continue;
                try
                {
                    link = await ConnectAsync(link, ticket, stoppingToken);
                }
                catch (PrinterAwayException exception)
                {
                    link = null;
                    states.Wait(job, exception.Trouble);
                    return Away(printer, exception.Trouble, new PrintRun(printed, PrintRunEnd.Away));
                }

                if (!states.Start(job))
                    continue; // cancelled or revoked just now
                board.Show(printer, PrinterActivity.Printing);
                if (await SendAsync(job, link, ticket) is { } trouble)
                    return Away(printer, trouble, new PrintRun(printed, PrintRunEnd.Unconfirmed));
                printed = true;
            }

            board.Show(printer, PrinterActivity.Idle);
            return new PrintRun(printed, PrintRunEnd.Done);
        }
        finally
        {
            if (link is not null)
                await link.DisposeAsync();
        }
    }

    PreparedTicket? Prepare(PrintJob job)
    {
        if (!jobs.IsVoucherLive(job.VoucherId))
            return Fail(job, new PrintTrouble(PrintSentence.VoucherNotLive));
        if (printers.Find(job.Printer) is not { } printer)
            return Fail(job, new PrintTrouble(PrintSentence.UnknownPrinter, job.Printer));
        try
        {
            var (transport, address) = transports.For(printer.Address);
            var target = new PrinterTarget(printer.Name, address, printer.Kind, PrinterProfiles.Of(printer.Profile, printer.Override));
            return new PreparedTicket(transport, target, content.Render(job, printer));
        }
        catch (PrinterSettingsException exception)
        {
            return Fail(job, exception.Trouble);
        }
        catch (Exception exception)
        {
            Log.CannotRender(logger, job.Id, exception);
            return Fail(job, new PrintTrouble(PrintSentence.CannotRender, job.Template ?? printer.Template ?? printer.Profile));
        }
    }

    PreparedTicket? Fail(PrintJob job, PrintTrouble trouble)
    {
        states.Fail(job, trouble);
        return null;
    }

    /// <summary>The link at hand, if it still leads there; else that one is closed and a new one opened.</summary>
    static async Task<IPrinterLink> ConnectAsync(IPrinterLink? link, PreparedTicket ticket, CancellationToken stoppingToken)
    {
        if (link is { IsOpen: true } && link.Target == ticket.Target)
            return link;
        if (link is not null)
            await link.DisposeAsync();
        return await ticket.Transport.OpenAsync(ticket.Target, stoppingToken);
    }

    /// <summary>A ticket that has begun is not cut short when the kiosk stops; the link has its own deadlines.</summary>
    async Task<PrintTrouble?> SendAsync(PrintJob job, IPrinterLink link, PreparedTicket ticket)
    {
        PrintEvidence evidence;
        try
        {
            evidence = await link.SendAsync(ticket.Bytes, CancellationToken.None);
            if (jobs.Next(job.Printer) is null)
                await link.FinishAsync(CancellationToken.None);
        }
        catch (PrinterAwayException exception)
        {
            states.TakeBack(job, exception.Trouble);
            return exception.Trouble;
        }
        catch (PrintUnconfirmedException exception)
        {
            Log.Unconfirmed(logger, job.Id, job.Printer, exception);
            states.LeaveUnconfirmed(job, exception.Trouble);
            return exception.Trouble;
        }

        states.Finish(job, evidence is PrintEvidence.Printed ? PrintJobState.Confirmed : PrintJobState.Sent);
        return null;
    }

    PrintRun Away(string printer, PrintTrouble trouble, PrintRun run)
    {
        board.Show(printer, PrinterActivity.Away, trouble);
        return run;
    }

    sealed record PreparedTicket(IPrinterTransport Transport, PrinterTarget Target, TicketBytes Bytes);

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The ticket of print job {Id} cannot be made")]
        public static partial void CannotRender(ILogger logger, long id, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Print job {Id} on {Printer} is unconfirmed")]
        public static partial void Unconfirmed(ILogger logger, long id, string printer, Exception exception);
    }
}

/// <param name="Printed">At least one ticket got through.</param>
readonly record struct PrintRun(bool Printed, PrintRunEnd End);

enum PrintRunEnd
{
    /// <summary>Nothing waits any more.</summary>
    Done,

    /// <summary>Nothing has left; to be tried again soon, and at once when something new happens.</summary>
    Away,

    /// <summary>A ticket is in doubt. The next may meet the same fate, so it waits its time.</summary>
    Unconfirmed,
}
