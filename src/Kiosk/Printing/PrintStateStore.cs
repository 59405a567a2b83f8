using System.Globalization;
using Dapper;
using Kiosk.Events;
using Kiosk.Storage;
using Kiosk.Vouchers;
using Microsoft.Data.Sqlite;

namespace Kiosk.Printing;

/// <summary>
/// Every way a print job may change. Each change names the state it starts from and shares its transaction with its
/// line in the event log: all of them under <c>print-job:ID</c>, the ends also under <c>voucher:ID</c>, its history.
/// </summary>
public sealed class PrintStateStore(Database database, EventLog log, EventFeed feed, TimeProvider time)
{
    internal const string LiveVoucher = "state IN ('pending', 'active') AND revoke_requested_at IS NULL";

    /// <summary>
    /// To be called before the first byte leaves. False when the job is no longer queued on this printer or another
    /// number of its vouchers is live than was drawn: then nothing may be sent.
    /// </summary>
    internal bool Start(PrintJob job, int vouchers) => Change(
        job, PrintJobState.Sending, trouble: null, job.CreatedBy,
        $"""
        state = 'queued' AND printer = @Printer
        AND (content = 'test' OR (@vouchers > 0 AND @vouchers = (SELECT count(*) FROM vouchers WHERE ({PrintJobStore.OfJob}) AND {LiveVoucher})))
        """,
        ", attempts = attempts + 1, sending_at = @now, reprint = @reprint", vouchers: vouchers);

    /// <param name="outcome">Sent or confirmed.</param>
    internal bool Finish(PrintJob job, PrintJobState outcome) =>
        Change(job, outcome, trouble: null, job.CreatedBy, "state = 'sending'");

    /// <summary>The printer certainly did not take it: it waits again, as if it had never been begun.</summary>
    internal bool TakeBack(PrintJob job, PrintTrouble trouble) =>
        Change(job, PrintJobState.Queued, trouble, job.CreatedBy, "state = 'sending'", ", sending_at = NULL");

    /// <summary>The printer said that it never will print it: not a byte is on paper, so it may be queued again.</summary>
    internal bool Refuse(PrintJob job, PrintTrouble trouble) =>
        Change(job, PrintJobState.Failed, trouble, job.CreatedBy, "state = 'sending'", ", sending_at = NULL");

    internal bool LeaveUnconfirmed(PrintJob job, PrintTrouble trouble) =>
        Change(job, PrintJobState.Unconfirmed, trouble, job.CreatedBy, "state = 'sending'");

    /// <summary>Only what has not started can fail at the kiosk; after the first byte it is unconfirmed, or refused.</summary>
    internal bool Fail(PrintJob job, PrintTrouble trouble) =>
        Change(job, PrintJobState.Failed, trouble, job.CreatedBy, "state = 'queued'");

    internal bool Cancel(PrintJob job, string actor) =>
        Change(job, PrintJobState.Failed, new PrintTrouble(PrintSentence.Cancelled), actor, "state = 'queued'");

    internal bool Requeue(PrintJob job, string actor) =>
        Change(job, PrintJobState.Queued, trouble: null, actor, "state = 'failed' AND sending_at IS NULL");

    /// <summary>Somebody has the ticket in hand.</summary>
    internal bool Confirm(PrintJob job, string actor) =>
        Change(job, PrintJobState.Confirmed, new PrintTrouble(PrintSentence.SeenByStaff), actor, "state = 'unconfirmed'");

    /// <summary>To the printer that stands in; a job is moved once and never on from there.</summary>
    internal bool Move(PrintJob job, string standIn) => Change(
        job, PrintJobState.Queued, new PrintTrouble(PrintSentence.Moved, job.Printer), job.CreatedBy,
        "state = 'queued' AND printer = @Printer AND moved_from IS NULL AND content <> 'test'",
        ", moved_from = printer, printer = @other", standIn);

    /// <summary>To the printer it was meant for.</summary>
    internal bool MoveBack(PrintJob job) => Change(
        job, PrintJobState.Queued, trouble: null, job.CreatedBy,
        "state = 'queued' AND moved_from = @MovedFrom", ", printer = moved_from, moved_from = NULL");

    /// <summary>The printer was tried in vain: the job stays queued and says why.</summary>
    internal void Wait(PrintJob job, PrintTrouble trouble)
    {
        database.Write(connection => connection.Execute(
            """
            UPDATE print_jobs SET attempts = attempts + 1, detail = @Sentence, detail_argument = @Argument, updated_at = @now
            WHERE id = @Id AND state = 'queued'
            """,
            new { job.Id, trouble.Sentence, trouble.Argument, now = time.GetUtcNow() }));
        if (job.Detail != trouble.Sentence)
            feed.Publish(Message(job, PrintJobState.Queued));
    }

    bool Change(PrintJob job, PrintJobState to, PrintTrouble? trouble, string actor, string from, string alsoSet = "", string? other = null, int vouchers = 0)
    {
        var now = time.GetUtcNow();
        var changed = database.Write(connection =>
        {
            var rows = connection.Execute(
                $"""
                UPDATE OR IGNORE print_jobs
                SET state = @state, detail = @Sentence, detail_argument = @Argument, updated_at = @now{alsoSet}
                WHERE id = @Id AND {from}
                """,
                new
                {
                    job.Id,
                    job.Printer,
                    job.MovedFrom,
                    job.VoucherId,
                    state = to.ToText(),
                    trouble?.Sentence,
                    trouble?.Argument,
                    now,
                    reprint = job.Reprint ? 1 : 0,
                    other,
                    vouchers,
                });
            if (rows == 0)
                return false;
            Append(log, connection, job, to, trouble, actor);
            if (to is PrintJobState.Sent or PrintJobState.Confirmed)
                Count(connection, job, now);
            return true;
        });
        if (changed)
            feed.Publish(Message(job, to));
        return changed;
    }

    /// <summary>Of a sheet only those that were still live were on it.</summary>
    static void Count(SqliteConnection connection, PrintJob job, DateTimeOffset now) => connection.Execute(
        $"""
        UPDATE vouchers SET print_count = print_count + 1, printed_at = @now
        WHERE ({PrintJobStore.OfJob}) AND (id = @VoucherId OR ({LiveVoucher}))
        """,
        new { job.Id, job.VoucherId, now });

    internal static void Append(
        EventLog log, SqliteConnection connection, PrintJob job, PrintJobState state, PrintTrouble? trouble, string actor)
    {
        log.Append(connection, new EventEntry(actor, "print", Subject(job.Id), state.ToText(), trouble?.Sentence ?? job.Printer));
        if (state is PrintJobState.Queued or PrintJobState.Sending)
            return;
        var vouchers = job.VoucherId is { } voucher ? [voucher] : PrintJobStore.VouchersOf(connection, job.Id);
        foreach (var id in vouchers)
            log.Append(connection, new EventEntry(actor, "voucher.print", LedgerStore.Subject(id), state.ToText(), Subject(job.Id)));
    }

    internal static FeedMessage Message(PrintJob job, PrintJobState state) =>
        new("print-job", job.Id.ToString(CultureInfo.InvariantCulture), state.ToText());

    public static string Subject(long id) => $"print-job:{id}";
}
