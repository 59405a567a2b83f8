using Dapper;
using Kiosk.Storage;

namespace Kiosk.Vouchers;

/// <summary>Reads the ledger. Its changes are in <see cref="LedgerStore"/>.</summary>
public sealed class VoucherStore(Database database, TimeProvider time)
{
    /// <summary>Stored are pending, active, revoked, failed and gone; used and expired follow from the row and the clock.</summary>
    const string DerivedState =
        """
        CASE WHEN state = 'active' AND expires_at <= @now THEN 'expired'
             WHEN state = 'active' AND first_login IS NOT NULL THEN 'used'
             ELSE state END
        """;

    internal const string Columns =
        $"""
        id, username, passcode, full_name, plan, valid_for, valid_from, expires_at, download_limit_mb, upload_limit_mb,
        {DerivedState} AS state, source, created_at, created_by, note, language, first_login, last_login, mac,
        printed_at, print_count, print_on, batch_id, replaces_id, revoke_requested_at, failure
        """;

    public Voucher? Find(long id) => One("id = @key", id);

    /// <summary>The newest of that name: a name may be used again after its voucher ended.</summary>
    public Voucher? FindByUsername(string username) => One("username = @key", username);

    public Voucher? FindByKey(string idempotencyKey) => One("idempotency_key = @key", idempotencyKey);

    public Voucher? FindReplacement(long id) => One("replaces_id = @key", id);

    public IReadOnlyList<Voucher> OfBatch(string batchId) =>
        Many($"SELECT {Columns} FROM vouchers WHERE batch_id = @batchId ORDER BY id", new { batchId, now = Now });

    public IReadOnlyList<Voucher> PendingOfBatch(string batchId) =>
        Many($"SELECT {Columns} FROM vouchers WHERE batch_id = @batchId AND state = 'pending' ORDER BY id", new { batchId, now = Now });

    public IReadOnlyList<Voucher> WithIds(IReadOnlyCollection<long> ids) =>
        Many($"SELECT {Columns} FROM vouchers WHERE id IN @ids ORDER BY id", new { ids, now = Now });

    /// <summary>A voucher issued by itself, or a revocation, waits for the router's word.</summary>
    public bool AnyUnsettled() => database.Read(connection => connection.QuerySingle<bool>(
        """
        SELECT EXISTS (SELECT 1 FROM vouchers
          WHERE (state = 'pending' AND batch_id IS NULL) OR (state = 'active' AND revoke_requested_at IS NOT NULL))
        """));

    /// <summary>What the kiosk issued last, newest first.</summary>
    public IReadOnlyList<Voucher> Recent(int count) =>
        Many($"SELECT {Columns} FROM vouchers WHERE source = 'kiosk' ORDER BY id DESC LIMIT @count", new { count, now = Now });

    public VoucherPage Search(VoucherQuery query)
    {
        var filter = Filter(query);
        var parameters = new
        {
            now = Now,
            state = query.State?.ToText(),
            words = Phrase(query.Text),
            prefix = Escape(query.Text) + "%",
            query.PageSize,
            offset = (query.Page - 1L) * query.PageSize,
        };
        return database.Read(connection => new VoucherPage(
            connection.Query<Voucher>(
                $"SELECT {Columns} FROM vouchers {filter} ORDER BY id DESC LIMIT @PageSize OFFSET @offset", parameters).AsList(),
            connection.QuerySingle<long>($"SELECT count(*) FROM vouchers {filter}", parameters),
            query.Page,
            query.PageSize));
    }

    static string Filter(VoucherQuery query)
    {
        var conditions = new List<string>();
        if (query.State is not null)
            conditions.Add(Condition(query.State.Value));
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            conditions.Add(query.Text.Trim().Length >= 3
                ? "id IN (SELECT rowid FROM voucher_words WHERE voucher_words MATCH @words)"
                : @"(username LIKE @prefix ESCAPE '\' OR full_name LIKE @prefix ESCAPE '\')");
        }

        return conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);
    }

    static string Condition(VoucherState state) => state switch
    {
        VoucherState.Active => "state = 'active' AND first_login IS NULL AND (expires_at IS NULL OR expires_at > @now)",
        VoucherState.Used => "state = 'active' AND first_login IS NOT NULL AND (expires_at IS NULL OR expires_at > @now)",
        VoucherState.Expired => "state = 'active' AND expires_at <= @now",
        _ => "state = @state",
    };

    /// <summary>A code may be typed with the spaces between its groups, and a MAC address with dashes.</summary>
    static string Phrase(string? text)
    {
        var typed = text?.Trim() ?? "";
        string[] spellings = [typed, typed.Replace(" ", "", StringComparison.Ordinal), typed.Replace('-', ':')];
        return string.Join(" OR ", spellings.Distinct().Select(Quote));
    }

    /// <summary>FTS5 ends its text at a NUL.</summary>
    static string Quote(string text) => $"\"{text.Replace("\0", "", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Escape(string? text) =>
        (text ?? "").Trim()
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal);

    DateTimeOffset Now => time.GetUtcNow();

    Voucher? One(string condition, object key) => database.Read(connection => connection.QueryFirstOrDefault<Voucher>(
        $"SELECT {Columns} FROM vouchers WHERE {condition} ORDER BY id DESC LIMIT 1", new { key, now = Now }));

    List<Voucher> Many(string sql, object parameters) =>
        database.Read(connection => connection.Query<Voucher>(sql, parameters).AsList());
}

static class VoucherStates
{
    public static string ToText(this VoucherState state) => state switch
    {
        VoucherState.Pending => "pending",
        VoucherState.Active => "active",
        VoucherState.Used => "used",
        VoucherState.Expired => "expired",
        VoucherState.Revoked => "revoked",
        VoucherState.Failed => "failed",
        VoucherState.Gone => "gone",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
