using Dapper;
using Kiosk.Events;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;

namespace Kiosk.Vouchers;

/// <summary>
/// Every way a ledger row may change. Each change names the state it starts from, so that of two that race only
/// one happens, and shares its transaction with its line in the event log.
/// </summary>
public sealed class LedgerStore(Database database, EventLog log, EventFeed feed, TimeProvider time)
{
    const string Live = "state IN ('pending', 'active')";

    /// <summary>Commits the pending row. Null when a live voucher has the user name; the earlier voucher when the key was used before.</summary>
    public (Voucher? Voucher, bool IsNew) AddPending(NewVoucher voucher, string actor, string? idempotencyKey) =>
        database.Write<(Voucher?, bool)>(connection =>
        {
            if (idempotencyKey is not null && FindByKey(connection, idempotencyKey) is { } earlier)
                return (earlier, false);
            if (IsTaken(connection, voucher.Username))
                return (null, false);
            return (Insert(connection, voucher, actor, idempotencyKey), true);
        });

    internal Voucher Insert(SqliteConnection connection, NewVoucher voucher, string actor, string? idempotencyKey)
    {
        var now = time.GetUtcNow();
        var id = connection.QuerySingle<long>(
            """
            INSERT INTO vouchers (username, passcode, full_name, plan, valid_for, valid_from, expires_at,
              download_limit_mb, upload_limit_mb, state, state_at, source, created_at, created_by, note,
              batch_id, replaces_id, idempotency_key, print_on, print_copies, language)
            VALUES (@Username, @Passcode, @FullName, @Plan, @validFor, @ValidFrom, @expiresAt,
              @DownloadLimitMb, @UploadLimitMb, 'pending', @now, 'kiosk', @now, @actor, @Note,
              @BatchId, @ReplacesId, @idempotencyKey, @printOn, @copies, @Language)
            RETURNING id
            """,
            new
            {
                voucher.Username,
                voucher.Passcode,
                voucher.FullName,
                voucher.Plan,
                validFor = voucher.ValidFor.Text,
                voucher.ValidFrom,
                expiresAt = (voucher.ValidFrom ?? now) + voucher.ValidFor.Duration,
                voucher.DownloadLimitMb,
                voucher.UploadLimitMb,
                voucher.Note,
                voucher.BatchId,
                voucher.ReplacesId,
                voucher.Language,
                now,
                actor,
                idempotencyKey,
                printOn = voucher.Print?.Printer,
                copies = voucher.Print?.Copies ?? 1,
            });
        log.Append(connection, new EventEntry(actor, "voucher.issue", Subject(id), "pending", voucher.ValidFor.Text));
        return ById(connection, id);
    }

    /// <summary>The router has it. A voucher it replaces is marked to be revoked in the same breath.</summary>
    public bool Activate(Voucher voucher, string actor) =>
        Publish(voucher, "ok", database.Write(connection => Activate(connection, voucher, actor)));

    /// <summary>Many at once in one transaction, for batches.</summary>
    public void Activate(IReadOnlyCollection<Voucher> vouchers, string actor)
    {
        var changed = database.Write(connection => vouchers.Where(voucher => Activate(connection, voucher, actor)).ToList());
        foreach (var voucher in changed)
            feed.Publish(new FeedMessage("voucher", voucher.Username, "ok"));
    }

    /// <summary>The router certainly does not have it. The idempotency key is free again for another try.</summary>
    public bool Fail(Voucher voucher, string actor, string code) =>
        Change(voucher, new EventEntry(actor, "voucher.issue", Subject(voucher.Id), code), "state = 'pending'",
            "state = 'failed', state_at = @now, failure = @code, idempotency_key = NULL, print_on = NULL");

    /// <summary>The router, asked by us, does not have it any more.</summary>
    public bool Revoke(Voucher voucher, string actor) =>
        Change(voucher, new EventEntry(actor, "voucher.revoke", Subject(voucher.Id), "ok"), Live, "state = 'revoked', state_at = @now");

    /// <summary>The revocation was asked for and its outcome is unknown: it is repeated until the router confirms.</summary>
    public bool RequestRevocation(Voucher voucher, string actor) =>
        Change(voucher, new EventEntry(actor, "voucher.revoke", Subject(voucher.Id), "pending"), Live,
            "revoke_requested_at = @now, revoke_requested_by = @Actor");

    /// <summary>Someone removed it at the router.</summary>
    public bool MarkGone(Voucher voucher) =>
        Change(voucher, new EventEntry("router", "voucher.gone", Subject(voucher.Id), "ok"), "state = 'active'",
            "state = 'gone', state_at = @now");

    bool Activate(SqliteConnection connection, Voucher voucher, string actor)
    {
        var changed = Change(
            connection, voucher, new EventEntry(actor, "voucher.issue", Subject(voucher.Id), "ok"),
            "state IN ('pending', 'failed', 'gone')", "state = 'active', state_at = @now, failure = NULL");
        if (changed && voucher.ReplacesId is not null)
        {
            connection.Execute(
                $"""
                UPDATE vouchers SET revoke_requested_at = @now, revoke_requested_by = @actor
                WHERE id = @ReplacesId AND {Live} AND revoke_requested_at IS NULL
                """,
                new { voucher.ReplacesId, now = time.GetUtcNow(), actor });
            log.Append(connection, new EventEntry(
                actor, "voucher.replace", Subject(voucher.ReplacesId.Value), "ok", Subject(voucher.Id)));
        }

        return changed;
    }

    bool Change(Voucher voucher, EventEntry entry, string from, string to) =>
        Publish(voucher, entry.Outcome, database.Write(connection => Change(connection, voucher, entry, from, to)));

    bool Change(SqliteConnection connection, Voucher voucher, EventEntry entry, string from, string to)
    {
        var parameters = new { voucher.Id, code = entry.Outcome, entry.Actor, now = time.GetUtcNow() };
        var rows = connection.Execute($"UPDATE OR IGNORE vouchers SET {to} WHERE id = @Id AND {from}", parameters);
        if (rows > 0)
            log.Append(connection, entry);
        return rows > 0;
    }

    bool Publish(Voucher voucher, string outcome, bool changed)
    {
        if (changed)
            feed.Publish(new FeedMessage("voucher", voucher.Username, outcome));
        return changed;
    }

    public static string Subject(long id) => $"voucher:{id}";

    internal static bool IsTaken(SqliteConnection connection, string username) =>
        connection.QuerySingle<bool>($"SELECT EXISTS (SELECT 1 FROM vouchers WHERE username = @username AND {Live})", new { username });

    Voucher? FindByKey(SqliteConnection connection, string key) =>
        connection.QuerySingleOrDefault<Voucher>(
            $"SELECT {VoucherStore.Columns} FROM vouchers WHERE idempotency_key = @key", new { key, now = time.GetUtcNow() });

    Voucher ById(SqliteConnection connection, long id) =>
        connection.QuerySingle<Voucher>($"SELECT {VoucherStore.Columns} FROM vouchers WHERE id = @id", new { id, now = time.GetUtcNow() });
}
