using Dapper;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;

namespace Kiosk.Printing;

/// <summary>Reads print jobs. <see cref="PrintRequestStore"/> adds them, <see cref="PrintStateStore"/> changes them.</summary>
public sealed class PrintJobStore(Database database)
{
    /// <summary>Until a queued job starts, another request may print the same voucher before it.</summary>
    const string Columns =
        """
        id, printer, moved_from, content, voucher_id, template, language,
        reprint OR (state = 'queued' AND EXISTS (
          SELECT 1 FROM print_jobs other
          WHERE (other.voucher_id = print_jobs.voucher_id
              OR other.id IN (SELECT job_id FROM print_job_vouchers sheet WHERE sheet.voucher_id = print_jobs.voucher_id))
            AND other.request_id <> print_jobs.request_id AND other.sending_at IS NOT NULL
        )) AS reprint,
        state, detail, detail_argument, attempts, created_at, updated_at, created_by
        """;

    public PrintJob? Find(long id) => Many("WHERE id = @id", new { id }).SingleOrDefault();

    /// <summary>Its tickets, and the sheets it is on.</summary>
    public IReadOnlyList<PrintJob> OfVoucher(long voucherId) => Many(
        """
        WHERE id IN (
          SELECT id FROM print_jobs WHERE voucher_id = @voucherId
          UNION SELECT job_id FROM print_job_vouchers WHERE voucher_id = @voucherId)
        ORDER BY id DESC
        """,
        new { voucherId });

    public IReadOnlyList<PrintJob> Recent(int count, string? printer, PrintJobState? state = null) => Many(
        "WHERE (@printer IS NULL OR printer = @printer) AND (@state IS NULL OR state = @state) ORDER BY id DESC LIMIT @count",
        new { count, printer, state = state?.ToText() });

    /// <summary>The vouchers of a ticket or a sheet, in the order of their issue.</summary>
    public IReadOnlyList<long> VouchersOf(PrintJob job) => job.VoucherId is { } voucher ? [voucher]
        : database.Read(connection => VouchersOf(connection, job.Id));

    /// <summary>Those of them that still let a guest in: only these are printed.</summary>
    public IReadOnlyList<long> LiveVouchersOf(PrintJob job) => database.Read(connection => connection.Query<long>(
        $"SELECT id FROM vouchers WHERE ({OfJob}) AND {PrintStateStore.LiveVoucher} ORDER BY id", new { job.Id, job.VoucherId }).AsList());

    /// <summary>Of the job <c>@Id</c>, whose own voucher is <c>@VoucherId</c>.</summary>
    internal const string OfJob = "vouchers.id = @VoucherId OR vouchers.id IN (SELECT voucher_id FROM print_job_vouchers WHERE job_id = @Id)";

    internal PrintJob? Next(string printer, long after = 0) =>
        Many("WHERE printer = @printer AND state = 'queued' AND id > @after ORDER BY id LIMIT 1", new { printer, after }).SingleOrDefault();

    internal IReadOnlyList<PrintJob> Queued(string printer) =>
        Many("WHERE printer = @printer AND state = 'queued' ORDER BY id", new { printer });

    internal IReadOnlyList<PrintJob> MovedFrom(string printer) =>
        Many("WHERE moved_from = @printer AND state = 'queued' AND moved_from IS NOT NULL ORDER BY id", new { printer });

    internal IReadOnlyList<PrintJob> Sending(string printer) =>
        Many("WHERE printer = @printer AND state = 'sending'", new { printer });

    internal int Waiting(string printer) => database.Read(connection => connection.QuerySingle<int>(
        "SELECT count(*) FROM print_jobs WHERE printer = @printer AND state IN ('queued', 'sending')", new { printer }));

    /// <summary>Also those whose work another does for them: they are asked whether they are back.</summary>
    internal IReadOnlyList<string> PrintersWithWork() => database.Read(connection => connection.Query<string>(
        """
        SELECT printer FROM print_jobs WHERE state IN ('queued', 'sending')
        UNION SELECT moved_from FROM print_jobs WHERE state = 'queued' AND moved_from IS NOT NULL
        """).AsList());

    internal static List<long> VouchersOf(SqliteConnection connection, long id) => connection.Query<long>(
        "SELECT voucher_id FROM print_job_vouchers WHERE job_id = @id ORDER BY voucher_id", new { id }).AsList();

    internal static List<PrintJob> Many(SqliteConnection connection, string filter, object parameters) =>
        connection.Query<PrintJob>($"SELECT {Columns} FROM print_jobs {filter}", parameters).AsList();

    List<PrintJob> Many(string filter, object parameters) => database.Read(connection => Many(connection, filter, parameters));
}
