using Dapper;
using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Kiosk.Vouchers;

/// <summary>Batches and their rows: all of a batch's vouchers are committed as pending in the transaction that makes it.</summary>
public sealed class BatchStore(
    Database database, LedgerStore ledger, EventLog log, EventFeed feed, IOptionsMonitor<VoucherOptions> options, TimeProvider time)
{
    const string Columns =
        """
        id, count, state, plan, created_at, created_by,
        (SELECT count(*) FROM vouchers WHERE batch_id = batches.id AND state NOT IN ('pending', 'failed')) AS issued,
        (SELECT count(*) FROM vouchers WHERE batch_id = batches.id AND state = 'failed' AND failure NOT IN ('cancelled', 'username-taken')) AS failed
        """;

    public Batch? Find(string id) => database.Read(connection => ById(connection, id));

    public IReadOnlyList<Batch> Recent(int count) => database.Read(connection =>
        connection.Query<Batch>($"SELECT {Columns} FROM batches ORDER BY created_at DESC LIMIT @count", new { count }).AsList());

    /// <summary>Running ones, and cancelled ones with vouchers whose outcome is not known yet.</summary>
    public IReadOnlyList<Batch> Unfinished() => database.Read(connection => connection.Query<Batch>(
        $"""
        SELECT {Columns} FROM batches
        WHERE state = 'running'
           OR (state = 'cancelled' AND EXISTS (SELECT 1 FROM vouchers WHERE batch_id = batches.id AND state = 'pending'))
        ORDER BY created_at
        """).AsList());

    public (Batch Batch, bool IsNew) Add(NewVoucher like, int count, string actor, string? idempotencyKey) => database.Write(connection =>
    {
        if (idempotencyKey is not null && connection.QuerySingleOrDefault<Batch>(
            $"SELECT {Columns} FROM batches WHERE idempotency_key = @idempotencyKey", new { idempotencyKey }) is { } earlier)
        {
            return (earlier, false);
        }

        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        connection.Execute(
            "INSERT INTO batches VALUES (@id, @count, 'running', @Plan, @now, @actor, @idempotencyKey)",
            new { id, count, like.Plan, now = time.GetUtcNow(), actor, idempotencyKey });
        log.Append(connection, new EventEntry(actor, "batch.start", $"batch:{id}", "ok", like.ValidFor.Text));
        for (var n = 0; n < count; n++)
            Insert(connection, like with { BatchId = id }, actor);
        return (ById(connection, id)!, true); // just inserted
    });

    /// <summary>Another voucher of the batch in the place of one whose user name was taken.</summary>
    public Voucher AddInstead(NewVoucher like, string actor) => database.Write(connection => Insert(connection, like, actor));

    public bool Cancel(string id, string actor) => End(id, BatchState.Cancelled, actor);

    public bool Finish(string id) => End(id, BatchState.Done, "kiosk");

    bool End(string id, BatchState state, string actor)
    {
        var ended = state is BatchState.Done ? "done" : "cancelled";
        var changed = database.Write(connection =>
        {
            var rows = connection.Execute("UPDATE batches SET state = @ended WHERE id = @id AND state = 'running'", new { id, ended });
            if (rows > 0)
                log.Append(connection, new EventEntry(actor, $"batch.{ended}", $"batch:{id}", "ok"));
            return rows > 0;
        });
        if (changed)
            feed.Publish(new FeedMessage("batch", id, ended));
        return changed;
    }

    Voucher Insert(SqliteConnection connection, NewVoucher like, string actor)
    {
        while (true)
        {
            var (username, passcode) = VoucherCode.Choose(options.CurrentValue);
            if (!LedgerStore.IsTaken(connection, username))
                return ledger.Insert(connection, like with { Username = username, Passcode = passcode }, actor, idempotencyKey: null);
        }
    }

    static Batch? ById(SqliteConnection connection, string id) =>
        connection.QuerySingleOrDefault<Batch>($"SELECT {Columns} FROM batches WHERE id = @id", new { id });
}
