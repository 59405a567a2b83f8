using Dapper;
using Kiosk.Storage;

namespace Kiosk.Benchmarks.Rig;

/// <summary>Twenty uplinks that were looked at every 30 seconds for 13 months, with an outage a day.</summary>
sealed class LongHistory
{
    public const int Uplinks = 20;
    const int Days = 396;
    const int DaysOfSamples = 30;
    const int Pause = 30;

    /// <summary>Bytes in the file that 30 days of looks at one uplink take.</summary>
    public long BytesOfAMonth { get; private set; }

    public static string Name(int number) => $"uplink {number}";

    public static IReadOnlyList<string> Settings { get; } =
        [.. Enumerable.Range(0, Uplinks).SelectMany(n => (string[])[$"--Uplinks:{n}:Kind=airvpn", $"--Uplinks:{n}:Name={Name(n)}"])];

    public void Fill(Database database)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / Pause * Pause;
        database.Write(connection =>
        {
            connection.Execute("INSERT INTO uplink_names (name, seen_at) VALUES (@name, @now)", Enumerable.Range(0, Uplinks).Select(n => new { name = Name(n), now }));
            var before = connection.ExecuteScalar<long>("PRAGMA page_count");
            connection.Execute(
                """
                WITH RECURSIVE looks (at) AS (SELECT @first UNION ALL SELECT at + @Pause FROM looks WHERE at < @now)
                INSERT INTO uplink_samples (at, uplink_id, state, seconds, download_speed, upload_speed, download_bytes, upload_bytes)
                SELECT at, id, CASE WHEN at % 86400 BETWEEN 3000 AND 3600 THEN 3 ELSE 0 END, @Pause,
                  4000000 + (at * 7919 + id * 104729) % 90000000, 400000 + (at * 7919) % 9000000, 15000000 + (at * 31) % 99000000, 1500000 + at % 9900000
                FROM looks, uplink_names
                """,
                new { first = now - (DaysOfSamples * 86400L), now, Pause });
            BytesOfAMonth = (connection.ExecuteScalar<long>("PRAGMA page_count") - before) * connection.ExecuteScalar<long>("PRAGMA page_size") / Uplinks;
            connection.Execute(
                """
                WITH RECURSIVE hours (hour) AS (SELECT @first UNION ALL SELECT hour + 3600 FROM hours WHERE hour < @now)
                INSERT INTO uplink_hours (uplink_id, hour, up, degraded, down, unknown, first_half, second_half, samples, speeds,
                  download_sum, upload_sum, download_peak, upload_peak, download_bytes, upload_bytes)
                SELECT id, hour, CASE WHEN hour % 86400 = 0 THEN 3000 ELSE 3600 END, 0, CASE WHEN hour % 86400 = 0 THEN 600 ELSE 0 END, 0,
                  0, CASE WHEN hour % 86400 = 0 THEN 3 ELSE 0 END, 120, 120,
                  5000000000 + (hour * 7919) % 4000000000, 500000000, 94000000, 9400000, 5000000000 + (hour * 31) % 900000000, 500000000
                FROM hours, uplink_names
                """,
                new { first = (now - (Days * 86400L)) / 3600 * 3600, now });
            connection.Execute(
                """
                WITH RECURSIVE days (day) AS (SELECT @first UNION ALL SELECT day + 86400 FROM days WHERE day < @now - 86400)
                INSERT INTO uplink_outages (uplink_id, state, reason, arguments, started_at, ended_at)
                SELECT id, 'down', 'NoAnswer', '["AirVPN"]', strftime('%Y-%m-%dT%H:%M:%S.000Z', day + 3000, 'unixepoch'), strftime('%Y-%m-%dT%H:%M:%S.000Z', day + 3600, 'unixepoch')
                FROM days, uplink_names
                """,
                new { first = (now - (Days * 86400L)) / 86400 * 86400, now });
        });
    }
}
