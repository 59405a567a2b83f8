namespace Kiosk.Printing;

/// <summary>Asks for tickets, shows and settles them; <see cref="PrintQueueService"/> prints them in the background.</summary>
public sealed class PrintQueue(PrintJobStore jobs, PrintStateStore states, PrinterList printers, PrinterBoard board, PrintSignal signal)
{
    public const int MostCopies = 20;

    /// <summary>
    /// Commits one job for each voucher and copy. A printer the settings do not know gives failed jobs.
    /// The same key again answers with the same jobs.
    /// </summary>
    /// <param name="language">Of these tickets alone; each voucher's own when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">Copies are 1 to <see cref="MostCopies"/>.</exception>
    public IReadOnlyList<PrintJob> Enqueue(
        string printer, IReadOnlyList<long> voucherIds, string? template, int copies, string actor, string? idempotencyKey,
        string? language = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(copies, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(copies, MostCopies);
        var known = printers.Find(printer);
        var name = known?.Name ?? printer;
        var added = jobs.Add(new PrintRequest(name, voucherIds, template, copies, actor)
        {
            IdempotencyKey = idempotencyKey,
            Language = language,
            Refused = known is null ? new PrintTrouble(PrintSentence.UnknownPrinter, printer) : null,
        });
        if (known is not null)
            signal.Wake(name);
        return added;
    }

    public PrintJob? Find(long id) => jobs.Find(id);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PrintJob> OfVoucher(long voucherId) => jobs.OfVoucher(voucherId);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PrintJob> Recent(int count, string? printer = null) => jobs.Recent(count, printer);

    /// <summary>True when it was still queued: then it certainly does not print.</summary>
    public bool Cancel(long id, string actor) =>
        jobs.Find(id) is { } job && states.Cancel(job, actor);

    /// <summary>Everything that is still queued for one printer.</summary>
    public void CancelAll(string printer, string actor)
    {
        foreach (var job in jobs.Queued(printer))
            states.Cancel(job, actor);
    }

    /// <summary>Queues a failed job again. False when it is not failed, or when a byte of it has left.</summary>
    public bool Retry(long id, string actor)
    {
        if (jobs.Find(id) is not { } job || !states.Requeue(job, actor))
            return false;
        signal.Wake(job.Printer);
        return true;
    }

    /// <summary>
    /// A person looked and wants another ticket. It is marked a reprint; asked for twice, it is the same job.
    /// Null when the job is not unconfirmed.
    /// </summary>
    public PrintJob? RetryUnconfirmed(long id, string actor)
    {
        var again = jobs.AddAgain(id, actor);
        if (again is not null)
            signal.Wake(again.Printer);
        return again;
    }

    public void Settle(long id, bool wasPrinted, string actor)
    {
        if (!wasPrinted)
            RetryUnconfirmed(id, actor);
    }

    public PrinterState StateOf(string printer)
    {
        var name = printers.Find(printer)?.Name ?? printer;
        return board.Of(name) with { Waiting = jobs.Waiting(name) };
    }
}
