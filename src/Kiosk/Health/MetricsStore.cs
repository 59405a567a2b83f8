using Dapper;
using Kiosk.Storage;
using Kiosk.Vouchers;

namespace Kiosk.Health;

public sealed class MetricsStore(Database database, TimeProvider time)
{
    public IReadOnlyDictionary<string, long> VouchersByState() => database.Read(connection => connection
        .Query<Row>(
            $"SELECT state, count(*) AS count FROM (SELECT {VoucherStore.Columns} FROM vouchers) GROUP BY state",
            new { now = time.GetUtcNow() })
        .ToDictionary(row => row.State, row => row.Count));

    sealed record Row
    {
        public required string State { get; init; }
        public required long Count { get; init; }
    }
}
