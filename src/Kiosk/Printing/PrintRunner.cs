using System.Collections.Concurrent;
using Kiosk.Printing.Transports;

namespace Kiosk.Printing;

/// <summary>
/// Prints what waits for one printer, oldest first, over one link while it lasts. Before a job is committed as
/// sending it may be tried as often as it takes; afterwards never again.
/// </summary>
public sealed partial class PrintRunner(
    PrintJobStore jobs, PrintStateStore states, PrintPreparation preparation, StandIns standIns, PrinterTurns turns,
    PrinterBoard board, ILogger<PrintRunner> logger)
{
    /// <summary>Outcomes that could not be written, by printer: nothing else is printed there until they are.</summary>
    readonly ConcurrentDictionary<string, Action> unsaved = new(StringComparer.Ordinal);

    internal async Task<PrintRun> RunAsync(string printer, CancellationToken stoppingToken)
    {
        if (unsaved.TryGetValue(printer, out var save))
            save();
        foreach (var interrupted in jobs.Sending(printer))
            states.LeaveUnconfirmed(interrupted, new PrintTrouble(PrintSentence.Interrupted));

        await using var call = new PrinterCall(turns);
        var printed = false;
        try
        {
            if (jobs.Next(printer) is null)
                await LookAsync(printer, call, stoppingToken);
            PreparedJob? ahead = null;
            while (!stoppingToken.IsCancellationRequested && jobs.Next(printer) is { } job)
            {
                var prepared = ahead is not null && preparation.IsStillTrue(ahead, job) ? ahead : preparation.Prepare(job);
                ahead = null;
                if (prepared is not { Ticket: { } ticket, Way: { } way })
                {
                    states.Fail(job, prepared.Trouble!); // no ticket: there is a reason
                    continue;
                }

                var link = await ConnectAsync(job, call, way, stoppingToken);
                if (!states.Start(job, prepared.Vouchers))
                    continue; // cancelled, revoked or moved just now: looked at anew
                board.Show(printer, PrinterActivity.Printing, notes: link.Notes);
                var preparing = PrepareNextAsync(job);
                var sent = await SendAsync(job, link, ticket);
                if (sent.End is not PrintRunEnd.Done)
                    return Away(printer, sent with { Printed = printed });
                printed |= sent.Printed;
                ahead = await preparing;
                board.Show(printer, PrinterActivity.Printing, notes: link.Notes);
            }
        }
        catch (PrinterAwayException exception)
        {
            return Away(printer, new PrintRun(printed, PrintRunEnd.Away, exception.Trouble));
        }

        board.Show(printer, PrinterActivity.Idle);
        return new PrintRun(printed, PrintRunEnd.Done);
    }

    /// <summary>A printer whose tickets are with another is asked whether it is back.</summary>
    async Task LookAsync(string printer, PrinterCall call, CancellationToken stoppingToken)
    {
        if (!standIns.IsAwaited(printer))
            return;
        try
        {
            await call.LinkAsync(preparation.WayTo(printer), stoppingToken);
        }
        catch (PrinterSettingsException)
        {
            return; // it is gone for good, and the other prints
        }

        standIns.StepBack(printer);
    }

    async Task<IPrinterLink> ConnectAsync(PrintJob job, PrinterCall call, PrinterWay way, CancellationToken stoppingToken)
    {
        try
        {
            var link = await call.LinkAsync(way, stoppingToken);
            if (board.Of(job.Printer).Activity is PrinterActivity.Away)
                standIns.StepBack(job.Printer);
            return link;
        }
        catch (PrinterAwayException exception)
        {
            states.Wait(job, exception.Trouble);
            throw;
        }
    }

    /// <summary>While one ticket prints the next is made, so that the printer waits for no drawing.</summary>
    Task<PreparedJob?> PrepareNextAsync(PrintJob job) => Task.Run(() =>
        jobs.Next(job.Printer, after: job.Id) is { } next ? preparation.Prepare(next) : null);

    /// <summary>A ticket that has begun is not cut short when the kiosk stops; the link has its own deadlines.</summary>
    async Task<PrintRun> SendAsync(PrintJob job, IPrinterLink link, TicketBytes ticket)
    {
        PrintEvidence evidence;
        try
        {
            evidence = await link.SendAsync(ticket, CancellationToken.None);
            // A ticket that the printer called printed cannot be put in doubt by how it says goodbye.
            if (evidence is PrintEvidence.Taken && jobs.Next(job.Printer) is null)
                await link.FinishAsync(CancellationToken.None);
        }
        catch (PrinterAwayException exception)
        {
            Save(job.Printer, () => states.TakeBack(job, exception.Trouble));
            return new PrintRun(Printed: false, PrintRunEnd.Away, exception.Trouble);
        }
        catch (TicketRefusedException exception)
        {
            Log.Refused(logger, job.Id, job.Printer, exception);
            Save(job.Printer, () => states.Refuse(job, exception.Trouble));
            return new PrintRun(Printed: false, PrintRunEnd.Done);
        }
        catch (PrintUnconfirmedException exception)
        {
            Log.Unconfirmed(logger, job.Id, job.Printer, exception);
            Save(job.Printer, () => states.LeaveUnconfirmed(job, exception.Trouble));
            return new PrintRun(Printed: false, PrintRunEnd.Unconfirmed, exception.Trouble);
        }

        Save(job.Printer, () => states.Finish(job, evidence is PrintEvidence.Printed ? PrintJobState.Confirmed : PrintJobState.Sent));
        return new PrintRun(Printed: true, PrintRunEnd.Done);
    }

    /// <summary>An outcome that cannot be written now, because the disk is full, is written before anything else is done.</summary>
    void Save(string printer, Action write)
    {
        unsaved[printer] = () =>
        {
            write();
            unsaved.TryRemove(printer, out _);
        };
        unsaved[printer]();
    }

    PrintRun Away(string printer, PrintRun run)
    {
        board.Show(printer, PrinterActivity.Away, run.Trouble);
        return run;
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Print job {Id} on {Printer} is unconfirmed")]
        public static partial void Unconfirmed(ILogger logger, long id, string printer, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Print job {Id} was refused by {Printer}")]
        public static partial void Refused(ILogger logger, long id, string printer, Exception exception);
    }
}

/// <param name="Printed">At least one ticket got through.</param>
/// <param name="Trouble">Why it is not done.</param>
readonly record struct PrintRun(bool Printed, PrintRunEnd End, PrintTrouble? Trouble = null);

enum PrintRunEnd
{
    /// <summary>Nothing waits any more.</summary>
    Done,

    /// <summary>Nothing has left; to be tried again soon, and at once when something new happens.</summary>
    Away,

    /// <summary>A ticket is in doubt. The next may meet the same fate, so it waits its time.</summary>
    Unconfirmed,
}
