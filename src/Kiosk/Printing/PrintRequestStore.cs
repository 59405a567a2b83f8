using Dapper;
using Kiosk.Events;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;

namespace Kiosk.Printing;

/// <summary>Adds print jobs.</summary>
public sealed class PrintRequestStore(Database database, EventLog log, EventFeed feed, TimeProvider time)
{
    /// <summary>One job for each piece of the request; the earlier ones when its key was used before.</summary>
    internal IReadOnlyList<PrintJob> Add(PrintRequest request)
    {
        var (added, isNew) = database.Write(connection =>
        {
            if (request.IdempotencyKey is { } key
                && PrintJobStore.Many(connection, "WHERE idempotency_key = @key ORDER BY id", new { key }) is { Count: > 0 } earlier)
            {
                return (earlier, false);
            }

            var requestId = NewRequest();
            return (request.Pieces.Select(piece => Insert(connection, request, piece, requestId, againOf: null)).ToList(), true);
        });
        if (isNew)
            Publish(added);
        return added;
    }

    /// <summary>The job that prints an unconfirmed one once more; null when that one is not unconfirmed.</summary>
    internal PrintJob? AddAgain(long id, string actor)
    {
        var (again, isNew) = database.Write<(PrintJob?, bool)>(connection =>
        {
            if (PrintJobStore.Many(connection, "WHERE again_of = @id AND state <> 'failed'", new { id }).SingleOrDefault() is { } earlier)
                return (earlier, false);
            if (PrintJobStore.Many(connection, "WHERE id = @id AND state = 'unconfirmed'", new { id }).SingleOrDefault() is not { } job)
                return (null, false);
            var piece = new PrintPiece(job.Content, job.VoucherId, PrintJobStore.VouchersOf(connection, id));
            var request = new PrintRequest(job.MovedFrom ?? job.Printer, [piece], job.Template, actor) { Language = job.Language };
            return (Insert(connection, request, piece, NewRequest(), job.Id), true);
        });
        if (isNew)
            Publish([again!]); // new: just inserted
        return again;
    }

    string NewRequest() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <summary>A voucher that was printed, or from whose jobs a byte has left, is printed again.</summary>
    PrintJob Insert(SqliteConnection connection, PrintRequest request, PrintPiece piece, string requestId, long? againOf)
    {
        var state = request.Refused is null ? PrintJobState.Queued : PrintJobState.Failed;
        var id = connection.QuerySingle<long>(
            """
            INSERT INTO print_jobs (request_id, printer, moved_from, content, voucher_id, template, reprint, state, detail, detail_argument,
              created_at, created_by, updated_at, again_of, idempotency_key, language)
            VALUES (@requestId, @Printer, @MovedFrom, @content, @VoucherId, @Template,
              EXISTS (SELECT 1 FROM vouchers WHERE id = @VoucherId AND print_count > 0)
                OR EXISTS (
                  SELECT 1 FROM print_jobs
                  WHERE (voucher_id = @VoucherId OR id IN (SELECT job_id FROM print_job_vouchers sheet WHERE sheet.voucher_id = @VoucherId))
                    AND sending_at IS NOT NULL),
              @state, @Sentence, @Argument, @now, @Actor, @now, @againOf, @IdempotencyKey, @Language)
            RETURNING id
            """,
            new
            {
                requestId,
                request.Printer,
                request.MovedFrom,
                content = piece.Content.ToText(),
                piece.VoucherId,
                request.Template,
                state = state.ToText(),
                request.Trouble?.Sentence,
                request.Trouble?.Argument,
                now = time.GetUtcNow(),
                request.Actor,
                againOf,
                request.IdempotencyKey,
                request.Language,
            });
        connection.Execute(
            "INSERT INTO print_job_vouchers VALUES (@id, @voucher)", piece.SheetVoucherIds.Distinct().Select(voucher => new { id, voucher }));
        var job = PrintJobStore.Many(connection, "WHERE id = @id", new { id }).Single();
        PrintStateStore.Append(log, connection, job, state, request.Trouble, request.Actor);
        return job;
    }

    void Publish(IEnumerable<PrintJob> added)
    {
        foreach (var job in added)
            feed.Publish(PrintStateStore.Message(job, job.State));
    }
}

/// <param name="Pieces">One job each, in this order.</param>
sealed record PrintRequest(string Printer, IReadOnlyList<PrintPiece> Pieces, string? Template, string Actor)
{
    public string? IdempotencyKey { get; init; }

    /// <summary>Of these tickets alone; each voucher's own when null.</summary>
    public string? Language { get; init; }

    /// <summary>Known beforehand not to print: the jobs are kept as failed.</summary>
    public PrintTrouble? Refused { get; init; }

    /// <summary>The printer that was asked for, when it is out and <see cref="Printer"/> stands in for it.</summary>
    public string? MovedFrom { get; init; }

    public PrintTrouble? Trouble => Refused ?? (MovedFrom is null ? null : new PrintTrouble(PrintSentence.Moved, MovedFrom));
}

sealed record PrintPiece(PrintContent Content, long? VoucherId, IReadOnlyList<long> SheetVoucherIds)
{
    public static PrintPiece Test { get; } = new(PrintContent.Test, VoucherId: null, []);

    public static PrintPiece Ticket(long voucherId) => new(PrintContent.Ticket, voucherId, []);

    public static PrintPiece Sheet(IReadOnlyList<long> voucherIds) => new(PrintContent.Sheet, VoucherId: null, voucherIds);
}
