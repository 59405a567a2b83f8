using Dapper;
using Kiosk.Storage;

namespace Kiosk.Printing;

/// <summary>Vouchers to be printed as soon as the router has confirmed them.</summary>
public sealed class PrintWishStore(Database database)
{
    /// <summary>How the keys of the jobs begin that print a batch's vouchers together.</summary>
    internal const string SheetKey = "issued-batch:";

    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<ReadyWish> Ready() => database.Read(connection => connection.Query<ReadyWish>(
        $"""
        SELECT vouchers.id AS voucher_id, print_on AS printer, print_copies AS copies, vouchers.created_by, batch_id,
          batches.state IS 'running' AS batch_runs,
          EXISTS (
            SELECT 1 FROM print_job_vouchers JOIN print_jobs ON print_jobs.id = job_id
            WHERE print_job_vouchers.voucher_id = vouchers.id AND print_jobs.idempotency_key LIKE '{SheetKey}%'
          ) AS is_on_sheet
        FROM vouchers LEFT JOIN batches ON batches.id = batch_id
        WHERE print_on IS NOT NULL AND vouchers.state = 'active' ORDER BY vouchers.id
        """).AsList());

    internal void Fulfilled(IReadOnlyList<long> voucherIds) => database.Write(connection => connection.Execute(
        "UPDATE vouchers SET print_on = NULL WHERE id = @voucherId", voucherIds.Select(voucherId => new { voucherId })));
}

sealed record ReadyWish
{
    public required long VoucherId { get; init; }
    public required string Printer { get; init; }
    public required int Copies { get; init; }
    public required string CreatedBy { get; init; }
    public string? BatchId { get; init; }

    /// <summary>More vouchers of its batch are to come.</summary>
    public bool BatchRuns { get; init; }

    /// <summary>The job was queued, but the wish not yet taken back, when the power failed.</summary>
    public bool IsOnSheet { get; init; }
}
