using System.Text.Json;
using Dapper;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;

namespace Kiosk.Uplinks.History;

/// <summary>Outages as they begin and end, each change committed at once.</summary>
public sealed class OutageStore(Database database)
{
    /// <summary>Ends the one and begins the other, in one transaction; either may be none.</summary>
    /// <returns>The new one's id.</returns>
    internal long? Change(string uplink, EndedOutage? ended, Outage? begun) => database.Write(connection =>
    {
        if (ended is not null)
        {
            connection.Execute(
                "UPDATE uplink_outages SET started_at = @StartedAt, ended_at = @EndedAt WHERE id = @Id AND ended_at IS NULL",
                new { ended.Id, ended.StartedAt, ended.EndedAt });
        }

        return begun is null ? null : Insert(connection, SampleStore.IdOf(connection, uplink), begun);
    });

    static long? Insert(SqliteConnection connection, long uplink, Outage begun) => connection.QuerySingle<long?>(
        """
        INSERT INTO uplink_outages (uplink_id, state, reason, arguments, started_at)
        VALUES (@uplink, @state, @Code, @arguments, @StartedAt) RETURNING id
        """,
        new
        {
            uplink,
            state = begun.State.ToText(),
            begun.Reason.Code,
            arguments = JsonSerializer.Serialize([.. begun.Reason.Arguments], HistoryJson.Default.StringArray),
            begun.StartedAt,
        });

    /// <summary>What was known of an uplink when the kiosk stopped.</summary>
    internal UplinkMemory? Remember(string uplink) => database.Read(connection => connection.QuerySingleOrDefault<UplinkMemory>(
        """
        SELECT name, seen_at, period, download_counter, upload_counter, o.id AS outage_id, o.state AS outage_state, o.started_at AS outage_started_at
        FROM uplink_names n LEFT JOIN uplink_outages o ON o.uplink_id = n.id AND o.ended_at IS NULL
        WHERE n.name = @uplink
        """,
        new { uplink }));

    /// <summary>Outages of uplinks nobody watches any more end when they were last seen.</summary>
    internal void CloseAllBut(IReadOnlyCollection<string> watched) => database.Write(connection => connection.Execute(
        """
        UPDATE uplink_outages
        SET ended_at = max(started_at, coalesce(strftime('%Y-%m-%dT%H:%M:%S.000Z', (SELECT seen_at FROM uplink_names WHERE id = uplink_id), 'unixepoch'), started_at))
        WHERE ended_at IS NULL AND uplink_id NOT IN (SELECT id FROM uplink_names WHERE name IN @watched)
        """,
        new { watched }));
}
