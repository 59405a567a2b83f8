using Dapper;
using Kiosk.Events;
using Kiosk.Hotspot;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;

namespace Kiosk.Vouchers;

/// <summary>What the reconciler reads, and what it writes of things seen at the router.</summary>
public sealed class ReconcileStore(Database database, EventLog log, EventFeed feed, TimeProvider time)
{
    const string Columns = $"state_at, revoke_requested_by, router_row, {VoucherStore.Columns}";

    internal IReadOnlyDictionary<string, LedgerRow> Live() =>
        Rows("state IN ('pending', 'active')", username: null).ToDictionary(row => row.Voucher.Username, StringComparer.Ordinal);

    internal IReadOnlyList<LedgerRow> ToRevoke() =>
        Rows("state = 'active' AND revoke_requested_at IS NOT NULL", username: null);

    internal LedgerRow? Newest(string username) => Rows("username = @username ORDER BY id DESC LIMIT 1", username).FirstOrDefault();

    internal bool IsInUnfinishedBatch(string? batchId) => batchId is not null && database.Read(connection => connection.QuerySingle<bool>(
        "SELECT EXISTS (SELECT 1 FROM batches WHERE id = @batchId AND state <> 'done')", new { batchId }));

    /// <summary>Vouchers made at the router by others, and what is new about those in the ledger, in one transaction.</summary>
    internal void Save(IReadOnlyCollection<RouterVoucher> adopted, IReadOnlyCollection<Observation> observed)
    {
        if (adopted.Count + observed.Count == 0)
            return;
        database.Write(connection =>
        {
            foreach (var voucher in adopted)
                Adopt(connection, voucher);
            foreach (var observation in observed)
                Save(connection, observation);
        });
        feed.Publish(new FeedMessage("voucher"));
    }

    void Adopt(SqliteConnection connection, RouterVoucher seen)
    {
        var now = time.GetUtcNow();
        var createdAt = seen.CreatedAt ?? now;
        // Ignored when staff took the name this very moment: the next list decides whose it is.
        var id = connection.QuerySingleOrDefault<long?>(
            """
            INSERT OR IGNORE INTO vouchers (username, passcode, full_name, valid_for, valid_from, expires_at, download_limit_mb, upload_limit_mb,
              state, state_at, source, created_at, created_by, first_login, last_login, mac, router_row)
            VALUES (@Username, @Passcode, @FullName, @ValidFor, @ValidFrom, @expiresAt, @DownloadLimitMb, @UploadLimitMb,
              'active', @now, 'router', @createdAt, 'router', @FirstLogin, @LastLogin, @Mac, @row)
            RETURNING id
            """,
            new
            {
                seen.Username, seen.Passcode, seen.FullName, seen.ValidFor, seen.ValidFrom, seen.DownloadLimitMb, seen.UploadLimitMb,
                seen.FirstLogin, seen.LastLogin, seen.Mac, now, createdAt,
                expiresAt = (seen.ValidFrom ?? createdAt) + ValidFor.Find(seen.ValidFor)?.Duration,
                row = Observation.Fingerprint(seen),
            });
        if (id is not null)
            log.Append(connection, new EventEntry("router", "voucher.found", LedgerStore.Subject(id.Value), "ok"));
    }

    void Save(SqliteConnection connection, Observation observation)
    {
        var (row, seen) = (observation.Row, observation.Seen);
        connection.Execute(
            "UPDATE vouchers SET first_login = @FirstLogin, last_login = @LastLogin, mac = @Mac, router_row = @fingerprint WHERE id = @Id",
            new { row.Voucher.Id, seen.FirstLogin, seen.LastLogin, seen.Mac, fingerprint = Observation.Fingerprint(seen) });
        if (row.Voucher.FirstLogin is null && seen.FirstLogin is not null)
            log.Append(connection, new EventEntry("router", "voucher.first-login", LedgerStore.Subject(row.Voucher.Id), "ok", seen.Mac));
        if (observation.WasEdited)
            Overwrite(connection, row, seen);
    }

    void Overwrite(SqliteConnection connection, LedgerRow row, RouterVoucher seen)
    {
        connection.Execute(
            """
            UPDATE vouchers SET passcode = @Passcode, full_name = @fullName, valid_for = @ValidFor, valid_from = @ValidFrom,
              expires_at = @expiresAt, download_limit_mb = @DownloadLimitMb, upload_limit_mb = @UploadLimitMb
            WHERE id = @Id
            """,
            new
            {
                row.Voucher.Id, seen.Passcode, seen.ValidFor, seen.ValidFrom, seen.DownloadLimitMb, seen.UploadLimitMb,
                fullName = seen.FullName == seen.Username ? null : seen.FullName,
                expiresAt = (seen.ValidFrom ?? row.Voucher.CreatedAt) + ValidFor.Find(seen.ValidFor)?.Duration,
            });
        log.Append(connection, new EventEntry("router", "voucher.edited", LedgerStore.Subject(row.Voucher.Id), "ok"));
    }

    List<LedgerRow> Rows(string condition, string? username) => database.Read(connection => connection
        .Query<RowExtras, Voucher, LedgerRow>(
            $"SELECT {Columns} FROM vouchers WHERE {condition}",
            (extras, voucher) => new LedgerRow(voucher, extras.StateAt, extras.RevokeRequestedBy, extras.RouterRow),
            new { username, now = time.GetUtcNow() },
            splitOn: "id")
        .AsList());

    sealed record RowExtras
    {
        public required DateTimeOffset StateAt { get; init; }
        public string? RevokeRequestedBy { get; init; }
        public string? RouterRow { get; init; }
    }
}

sealed record LedgerRow(Voucher Voucher, DateTimeOffset StateAt, string? RevokeRequestedBy, string? RouterRow);
