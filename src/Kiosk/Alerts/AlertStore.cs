using Dapper;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;

namespace Kiosk.Alerts;

/// <summary>What happened, and what has been told of it.</summary>
public sealed class AlertStore(Database database)
{
    const int Kept = 5000;

    const string Columns =
        """
        id, message_id, type, at, uplink, kind, state, reason_code, reason_arguments, since, ended_at, expires_at, external_ip, previous_ip,
        asked_for, outage
        """;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Alert> Recent(int count) => Many("ORDER BY id DESC LIMIT @count", new { count });

    public Alert? Find(long id) => Many("WHERE id = @id", new { id }).SingleOrDefault();

    internal AlertMemory Memory(AlertSubject subject) => database.Read(connection => connection.QuerySingleOrDefault<AlertMemory>(
        """
        SELECT kind, uplink, target, open_alert, external_ip, expires_at, told_days FROM alert_memories
        WHERE kind = @Kind AND uplink = @Uplink AND target = @Target
        """,
        subject)) ?? AlertMemory.None(subject);

    internal void Remember(AlertMemory memory) => database.Write(connection => Remember(connection, memory));

    /// <summary>What is remembered of an uplink follows its new name; what another one of its kind left there is forgotten.</summary>
    internal void Rename(string kind, string before, string after) => database.Write(connection =>
    {
        connection.Execute("DELETE FROM alert_memories WHERE kind = @kind AND uplink = @after AND uplink <> @before", new { kind, before, after });
        connection.Execute("UPDATE alert_memories SET uplink = @after WHERE kind = @kind AND uplink = @before", new { kind, before, after });
    });

    /// <summary>The alert, its deliveries and what is remembered of it: all or nothing.</summary>
    /// <param name="remember">Of the alert as it is kept.</param>
    /// <param name="mergeOutage">If nobody has heard of the outage that it ends, it tells all of it.</param>
    internal AlertMemory Add(Alert alert, IReadOnlyList<AlertRoute> routes, Func<Alert, AlertMemory> remember, bool mergeOutage) => database.Write(connection =>
    {
        var told = mergeOutage && alert.Outage is { } outage && MergeOutage(connection, outage) ? alert with { Type = AlertType.WasDown } : alert;
        var id = connection.QuerySingle<long>(
            """
            INSERT INTO alerts (message_id, type, at, uplink, kind, state, reason_code, reason_arguments, since, ended_at, expires_at, external_ip,
              previous_ip, asked_for, outage)
            VALUES (@MessageId, @Type, @At, @Uplink, @Kind, @State, @ReasonCode, @ReasonArguments, @Since, @EndedAt, @ExpiresAt, @ExternalIp,
              @PreviousIp, @AskedFor, @Outage)
            RETURNING id
            """,
            told);
        if (told.Type is AlertType.Down or AlertType.Degraded)
            connection.Execute("UPDATE alerts SET outage = coalesce(outage, id) WHERE id = @id", new { id });
        foreach (var route in routes)
        {
            connection.Execute(
                """
                INSERT INTO alert_deliveries (alert_id, route, receiver, state, next_at, updated_at)
                SELECT @id, @Route, @Receiver, 'waiting', @At, @At
                WHERE @Route <> 'webhook' OR @Receiver COLLATE NOCASE NOT IN (SELECT receiver FROM webhooks_gone)
                """,
                new { id, route.Route, route.Receiver, told.At });
        }

        var memory = remember(told with { Id = id });
        Remember(connection, memory);
        Prune(connection, id);
        return memory;
    });

    /// <summary>False when somebody may have heard of it, or nobody was to.</summary>
    static bool MergeOutage(SqliteConnection connection, long outage) => connection.Execute(
        """
        UPDATE alert_deliveries SET state = 'merged'
        WHERE alert_id IN (SELECT id FROM alerts WHERE outage = @outage) AND state = 'waiting' AND NOT EXISTS (
          SELECT 1 FROM alert_deliveries told JOIN alerts ON alerts.id = told.alert_id
          WHERE alerts.outage = @outage AND told.attempts > 0)
        """,
        new { outage }) > 0;

    static void Remember(SqliteConnection connection, AlertMemory memory) => connection.Execute(
        """
        INSERT OR REPLACE INTO alert_memories (kind, uplink, target, open_alert, external_ip, expires_at, told_days)
        VALUES (@Kind, @Uplink, @Target, @OpenAlert, @ExternalIp, @ExpiresAt, @ToldDays)
        """,
        memory);

    /// <summary>By number and not by age: a clock that jumps loses nothing.</summary>
    static void Prune(SqliteConnection connection, long newest) => connection.Execute(
        """
        DELETE FROM alerts WHERE id <= @newest - @Kept
          AND id NOT IN (SELECT open_alert FROM alert_memories WHERE open_alert IS NOT NULL)
          AND id NOT IN (SELECT alert_id FROM alert_deliveries WHERE state IN ('waiting', 'sending'))
        """,
        new { newest, Kept });

    List<Alert> Many(string filter, object parameters) =>
        database.Read(connection => connection.Query<Alert>($"SELECT {Columns} FROM alerts {filter}", parameters).AsList());
}
