using Dapper;
using Kiosk.Storage;

namespace Kiosk.Printing;

/// <summary>Vouchers to be printed as soon as the router has confirmed them.</summary>
public sealed class PrintWishStore(Database database)
{
    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<ReadyWish> Ready() => database.Read(connection => connection.Query<ReadyWish>(
        """
        SELECT id AS voucher_id, print_on AS printer, print_copies AS copies, created_by
        FROM vouchers WHERE print_on IS NOT NULL AND state = 'active' ORDER BY id
        """).AsList());

    internal void Fulfilled(long voucherId) => database.Write(connection => connection.Execute(
        "UPDATE vouchers SET print_on = NULL WHERE id = @voucherId", new { voucherId }));
}

sealed record ReadyWish
{
    public required long VoucherId { get; init; }
    public required string Printer { get; init; }
    public required int Copies { get; init; }
    public required string CreatedBy { get; init; }
}
