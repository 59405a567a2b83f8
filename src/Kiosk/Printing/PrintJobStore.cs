using Dapper;
using Kiosk.Events;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;

namespace Kiosk.Printing;

/// <summary>Adds and reads print jobs. Their changes of state are in <see cref="PrintStateStore"/>.</summary>
public sealed class PrintJobStore(Database database, EventLog log, EventFeed feed, TimeProvider time)
{
    /// <summary>Until a queued job starts, another request may print the same voucher before it.</summary>
    const string Columns =
        """
        id, printer, voucher_id, template, language,
        reprint OR (state = 'queued' AND EXISTS (
          SELECT 1 FROM print_jobs other
          WHERE other.voucher_id = print_jobs.voucher_id AND other.request_id <> print_jobs.request_id AND other.sending_at IS NOT NULL
        )) AS reprint,
        state, detail, detail_argument, attempts, created_at, updated_at, created_by
        """;

    public PrintJob? Find(long id) => Many("WHERE id = @id", new { id }).SingleOrDefault();

    public IReadOnlyList<PrintJob> OfVoucher(long voucherId) =>
        Many("WHERE voucher_id = @voucherId ORDER BY id DESC", new { voucherId });

    public IReadOnlyList<PrintJob> Recent(int count, string? printer) =>
        Many("WHERE @printer IS NULL OR printer = @printer ORDER BY id DESC LIMIT @count", new { count, printer });

    internal IReadOnlyList<PrintJob> Queued(string printer) =>
        Many("WHERE printer = @printer AND state = 'queued' ORDER BY id", new { printer });

    internal PrintJob? Next(string printer) =>
        Many("WHERE printer = @printer AND state = 'queued' ORDER BY id LIMIT 1", new { printer }).SingleOrDefault();

    internal IReadOnlyList<PrintJob> Sending(string printer) =>
        Many("WHERE printer = @printer AND state = 'sending'", new { printer });

    internal int Waiting(string printer) => database.Read(connection => connection.QuerySingle<int>(
        "SELECT count(*) FROM print_jobs WHERE printer = @printer AND state IN ('queued', 'sending')", new { printer }));

    internal IReadOnlyList<string> PrintersWithWork() => database.Read(connection => connection.Query<string>(
        "SELECT DISTINCT printer FROM print_jobs WHERE state IN ('queued', 'sending')").AsList());

    internal bool IsVoucherLive(long voucherId) => database.Read(connection => connection.QuerySingle<bool>(
        $"SELECT EXISTS (SELECT 1 FROM vouchers WHERE id = @voucherId AND {PrintStateStore.LiveVoucher})", new { voucherId }));

    internal IReadOnlyList<PrintJob> Add(PrintRequest request)
    {
        var (added, isNew) = database.Write(connection =>
        {
            if (request.IdempotencyKey is not null && OfKey(connection, request.IdempotencyKey) is { Count: > 0 } earlier)
                return (earlier, false);
            var requestId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
            return (request.VoucherIds.SelectMany(voucherId => Enumerable.Repeat(voucherId, request.Copies))
                .Select(voucherId => Insert(connection, request, requestId, voucherId, againOf: null)).ToList(), true);
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
            if (Many(connection, "WHERE again_of = @id AND state <> 'failed'", new { id }).SingleOrDefault() is { } earlier)
                return (earlier, false);
            if (Many(connection, "WHERE id = @id AND state = 'unconfirmed'", new { id }).SingleOrDefault() is not { } job)
                return (null, false);
            var request = new PrintRequest(job.Printer, [job.VoucherId], job.Template, Copies: 1, actor) { Language = job.Language };
            return (Insert(connection, request, Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), job.VoucherId, job.Id), true);
        });
        if (isNew)
            Publish([again!]); // new: just inserted
        return again;
    }

    /// <summary>A voucher that was printed, or from whose jobs a byte has left, is printed again.</summary>
    PrintJob Insert(SqliteConnection connection, PrintRequest request, string requestId, long voucherId, long? againOf)
    {
        var state = request.Refused is null ? PrintJobState.Queued : PrintJobState.Failed;
        var id = connection.QuerySingle<long>(
            """
            INSERT INTO print_jobs (request_id, printer, voucher_id, template, reprint, state, detail, detail_argument,
              created_at, created_by, updated_at, again_of, idempotency_key, language)
            VALUES (@requestId, @Printer, @voucherId, @Template,
              EXISTS (SELECT 1 FROM vouchers WHERE id = @voucherId AND print_count > 0)
                OR EXISTS (SELECT 1 FROM print_jobs WHERE voucher_id = @voucherId AND sending_at IS NOT NULL),
              @state, @Sentence, @Argument, @now, @Actor, @now, @againOf, @IdempotencyKey, @Language)
            RETURNING id
            """,
            new
            {
                requestId,
                request.Printer,
                voucherId,
                request.Template,
                state = state.ToText(),
                request.Refused?.Sentence,
                request.Refused?.Argument,
                now = time.GetUtcNow(),
                request.Actor,
                againOf,
                request.IdempotencyKey,
                request.Language,
            });
        var job = Many(connection, "WHERE id = @id", new { id }).Single();
        PrintStateStore.Append(log, connection, job, state, request.Refused, request.Actor);
        return job;
    }

    void Publish(IEnumerable<PrintJob> added)
    {
        foreach (var job in added)
            feed.Publish(PrintStateStore.Message(job, job.State));
    }

    static List<PrintJob> OfKey(SqliteConnection connection, string key) =>
        Many(connection, "WHERE idempotency_key = @key ORDER BY id", new { key });

    List<PrintJob> Many(string filter, object parameters) => database.Read(connection => Many(connection, filter, parameters));

    static List<PrintJob> Many(SqliteConnection connection, string filter, object parameters) =>
        connection.Query<PrintJob>($"SELECT {Columns} FROM print_jobs {filter}", parameters).AsList();
}

/// <param name="Copies">Of each voucher, one after the other.</param>
sealed record PrintRequest(string Printer, IReadOnlyList<long> VoucherIds, string? Template, int Copies, string Actor)
{
    public string? IdempotencyKey { get; init; }

    /// <summary>Of these tickets alone; each voucher's own when null.</summary>
    public string? Language { get; init; }

    /// <summary>Known beforehand not to print: the jobs are kept as failed.</summary>
    public PrintTrouble? Refused { get; init; }
}
