namespace Kiosk.Printing;

/// <summary>Asks for tickets, shows and settles them; <see cref="PrintQueueService"/> prints them in the background.</summary>
public sealed class PrintQueue(
    PrintJobStore jobs, PrintRequestStore requests, PrintStateStore states, PrinterList printers, PrinterBoard board, PrintSignal signal)
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
        var tickets = voucherIds.SelectMany(voucherId => Enumerable.Repeat(PrintPiece.Ticket(voucherId), copies)).ToList();
        return Add(Divert(new PrintRequest(printer, tickets, template, actor) { IdempotencyKey = idempotencyKey, Language = language }));
    }

    /// <summary>One job that prints many vouchers on the pages of a sheet.</summary>
    /// <param name="template">A sheet's; the printer's own when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">No voucher.</exception>
    public PrintJob EnqueueSheet(string printer, IReadOnlyList<long> voucherIds, string? template, string actor, string? idempotencyKey)
    {
        ArgumentOutOfRangeException.ThrowIfZero(voucherIds.Count, nameof(voucherIds));
        return Add(new PrintRequest(printer, [PrintPiece.Sheet(voucherIds)], template, actor) { IdempotencyKey = idempotencyKey })[0];
    }

    /// <summary>A page that shows what the printer can do.</summary>
    public PrintJob EnqueueTestPage(string printer, string actor) =>
        Add(new PrintRequest(printer, [PrintPiece.Test], Template: null, actor))[0];

    public PrintJob? Find(long id) => jobs.Find(id);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PrintJob> OfVoucher(long voucherId) => jobs.OfVoucher(voucherId);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PrintJob> Recent(int count, string? printer = null, PrintJobState? state = null) =>
        jobs.Recent(count, printer, state);

    /// <summary>The vouchers on a job's ticket or sheet.</summary>
    public IReadOnlyList<long> VouchersOf(PrintJob job) => jobs.VouchersOf(job);

    /// <summary>True when it was still queued: then it certainly does not print.</summary>
    public bool Cancel(long id, string actor) =>
        jobs.Find(id) is { } job && states.Cancel(job, actor);

    /// <summary>Cancels all that wait for a printer, and says how many.</summary>
    public int CancelAll(string printer, string actor) =>
        jobs.Queued(NameOf(printer)).Count(job => states.Cancel(job, actor));

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
        var again = requests.AddAgain(id, actor);
        if (again is not null)
            signal.Wake(again.Printer);
        return again;
    }

    /// <summary>
    /// A person's answer to whether an unconfirmed job is on paper: if so it is confirmed and counts as printed, if not
    /// it is printed again. The job that is true now; null when there was no question.
    /// </summary>
    public PrintJob? Settle(long id, bool wasPrinted, string actor)
    {
        if (!wasPrinted)
            return RetryUnconfirmed(id, actor);
        return jobs.Find(id) is { } job && states.Confirm(job, actor) ? jobs.Find(id) : null;
    }

    public PrinterState StateOf(string printer)
    {
        var name = NameOf(printer);
        return board.Of(name) with { Waiting = jobs.Waiting(name) };
    }

    string NameOf(string printer) => printers.Find(printer)?.Name ?? printer;

    IReadOnlyList<PrintJob> Add(PrintRequest request)
    {
        var known = printers.Find(request.Printer);
        var added = requests.Add(request with
        {
            Printer = known?.Name ?? request.Printer,
            Refused = known is null ? new PrintTrouble(PrintSentence.UnknownPrinter, request.Printer) : null,
        });
        if (known is not null)
            signal.Wake(known.Name);
        return added;
    }

    /// <summary>To the printer that stands in while the one asked for is out.</summary>
    PrintRequest Divert(PrintRequest request) =>
        printers.Find(request.Printer) is { } asked && board.Of(asked.Name).InsteadOfIt is { } standIn && printers.Find(standIn) is not null
        && string.Equals(asked.Fallback, standIn, StringComparison.OrdinalIgnoreCase)
            ? request with { Printer = standIn, MovedFrom = asked.Name }
            : request;
}
