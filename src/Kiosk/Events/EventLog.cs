using Dapper;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;

namespace Kiosk.Events;

/// <summary>
/// Who did what, when, and how it ended. Append-only: the table refuses changes.
/// A state change and its entry share one transaction, so neither exists without the other.
/// </summary>
public sealed class EventLog(Database database, TimeProvider time)
{
    public void Append(SqliteConnection connection, EventEntry entry) =>
        connection.Execute(
            """
            INSERT INTO events (at, actor, action, subject, outcome, detail)
            VALUES (@At, @Actor, @Action, @Subject, @Outcome, @Detail)
            """,
            entry with { At = time.GetUtcNow() });

    /// <summary>For what changes nothing else.</summary>
    public void Append(EventEntry entry) => database.Write(connection => Append(connection, entry));

    /// <summary>Newest first.</summary>
    public IReadOnlyList<EventEntry> About(string subject, int limit = 200) =>
        database.Read(connection => connection.Query<EventEntry>(
            "SELECT at, actor, action, subject, outcome, detail FROM events WHERE subject = @subject ORDER BY id DESC LIMIT @limit",
            new { subject, limit }).AsList());
}

/// <param name="Actor">A staff member, <c>api:NAME</c>, <c>router</c> or <c>kiosk</c>.</param>
/// <param name="Action">Such as <c>voucher.issue</c> or <c>voucher.revoke</c>.</param>
/// <param name="Subject">Such as <c>voucher:17</c>, <c>batch:ID</c> or <c>print-job:5</c>.</param>
/// <param name="Outcome"><c>ok</c>, <c>pending</c>, or a stable code of what went wrong.</param>
/// <param name="Detail">No secret and no passcode.</param>
public sealed record EventEntry(string Actor, string Action, string Subject, string Outcome, string? Detail = null)
{
    public EventEntry()
        : this("", "", "", "")
    {
    }

    public DateTimeOffset At { get; init; }
}
