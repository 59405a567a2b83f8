using Dapper;
using Kiosk.Events;
using Kiosk.Storage;
using Kiosk.Vouchers;

namespace Kiosk.GuestScreen;

/// <summary>Links by the hash of their secret, and who opened them by the hash of their cookie.</summary>
public sealed class GuestLinkStore(Database database, EventLog log, TimeProvider time)
{
    static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    internal void Add(byte[] hash, long voucherId, string actor) => database.Write(connection =>
    {
        var now = time.GetUtcNow();
        connection.Execute("DELETE FROM guest_links WHERE created_at < @oldest", new { oldest = now - KeptFor });
        connection.Execute(
            "INSERT INTO guest_links (hash, voucher_id, created_at, created_by) VALUES (@hash, @voucherId, @now, @actor)",
            new { hash, voucherId, now, actor });
        log.Append(connection, new EventEntry(actor, "guest-link.make", LedgerStore.Subject(voucherId), "ok"));
    });

    /// <summary>The voucher, for the first browser that opens a link made since then; null for every other.</summary>
    internal long? Open(byte[] hash, byte[] browser, DateTimeOffset madeSince)
    {
        if (!database.Read(connection => connection.QuerySingle<bool>(
            "SELECT EXISTS (SELECT 1 FROM guest_links WHERE hash = @hash AND opened_at IS NULL)", new { hash })))
        {
            return null;
        }

        return database.Write(connection =>
        {
            var voucherId = connection.QuerySingleOrDefault<long?>(
                """
                UPDATE guest_links SET opened_at = @now, browser = @browser
                WHERE hash = @hash AND opened_at IS NULL AND created_at > @madeSince
                RETURNING voucher_id
                """,
                new { hash, browser, madeSince, now = time.GetUtcNow() });
            if (voucherId is not null)
                log.Append(connection, new EventEntry("guest", "guest-link.open", LedgerStore.Subject(voucherId.Value), "ok"));
            return voucherId;
        });
    }

    /// <summary>The voucher, for the browser that opened the link itself since then.</summary>
    internal long? Again(byte[] hash, byte[] browser, DateTimeOffset openedSince) => database.Read(connection =>
        connection.QuerySingleOrDefault<long?>(
            "SELECT voucher_id FROM guest_links WHERE hash = @hash AND browser = @browser AND opened_at > @openedSince",
            new { hash, browser, openedSince }));

    internal bool Knows(byte[] browser, DateTimeOffset openedSince) => database.Read(connection => connection.QuerySingle<bool>(
        "SELECT EXISTS (SELECT 1 FROM guest_links WHERE browser = @browser AND opened_at > @openedSince)", new { browser, openedSince }));
}
