using Dapper;
using Kiosk.Storage;

namespace Kiosk.Uplinks.History;

/// <summary>How long history is kept, and under whose name.</summary>
public sealed class RetentionStore(Database database)
{
    public static readonly TimeSpan Samples = TimeSpan.FromDays(30);

    /// <summary>Of hours and outages: 13 months.</summary>
    public static readonly TimeSpan Hours = TimeSpan.FromDays(397);

    /// <summary>Names of which nothing is left. Samples come last: they have no index by uplink, and who has some has hours.</summary>
    internal const string Forget =
        """
        DELETE FROM uplink_names
        WHERE (name IS NULL OR seen_at < @before)
          AND NOT EXISTS (SELECT 1 FROM uplink_hours WHERE uplink_id = uplink_names.id)
          AND NOT EXISTS (SELECT 1 FROM uplink_outages WHERE uplink_id = uplink_names.id)
          AND NOT EXISTS (SELECT 1 FROM uplink_samples WHERE uplink_id = uplink_names.id)
        """;

    /// <summary>Other writers get their turn in between.</summary>
    const int Step = 1000;

    /// <summary>An hour's growth of 20 uplinks, with room: a clock that is far ahead for a while cannot take everything.</summary>
    const int MostSteps = 20;

    internal void Prune(DateTimeOffset now)
    {
        var old = (now - Samples).ToUnixTimeSeconds();
        Prune("uplink_samples", "(at, uplink_id)", "at, uplink_id", $"at < {old}");
        Prune("uplink_hours", "(uplink_id, hour)", "uplink_id, hour", $"hour < {(now - Hours).ToUnixTimeSeconds()}");
        Prune("uplink_outages", "id", "id", "ended_at < @before", new { before = now - Hours });
        database.Write(connection => connection.Execute(Forget, new { before = (now - Hours).ToUnixTimeSeconds() }));
    }

    internal void Rename(string before, string after) => database.Write(connection =>
    {
        if (connection.QuerySingleOrDefault<long?>("SELECT id FROM uplink_names WHERE name = @before", new { before }) is not { } id)
            return;
        connection.Execute("UPDATE uplink_names SET name = NULL WHERE name = @after AND id <> @id", new { after, id });
        connection.Execute("UPDATE uplink_names SET name = @after WHERE id = @id", new { after, id });
    });

    void Prune(string table, string key, string columns, string which, object? parameters = null)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var gone = database.Write(connection => connection.Execute(
                $"DELETE FROM {table} WHERE {key} IN (SELECT {columns} FROM {table} WHERE {which} LIMIT {Step})", parameters));
            if (gone < Step)
                return;
        }
    }
}
