using Dapper;
using Kiosk.Storage;

namespace Kiosk.Uplinks.History;

/// <summary>Reads samples: those that end after the first moment and no later than the second, so that whole hours agree with their samples.</summary>
public sealed class SampleReaderStore(Database database)
{
    /// <summary>No answer holds a connection, nor all of 30 days in memory.</summary>
    const int PageSize = 2000;

    const string Chosen = "at > @from AND at <= @to AND uplink_id = (SELECT id FROM uplink_names WHERE name = @uplink)";

    /// <summary>Oldest first, page after page.</summary>
    public IEnumerable<IReadOnlyList<UplinkSample>> Pages(string uplink, DateTimeOffset from, DateTimeOffset to)
    {
        for (var after = from.ToUnixTimeSeconds();;)
        {
            var rows = database.Read(connection => connection
                .Query<Row>(
                    $"SELECT * FROM uplink_samples WHERE {Chosen} ORDER BY at LIMIT {PageSize}", new { uplink, from = after, to = to.ToUnixTimeSeconds() })
                .AsList());
            if (rows.Count > 0)
                yield return [.. rows.Select(row => row.ToSample())];
            if (rows.Count < PageSize)
                yield break;
            after = rows[^1].At;
        }
    }

    /// <summary>Averages of steps, each from where its first sample begins to where its last one ends.</summary>
    public IReadOnlyList<SpeedPoint> Speeds(string uplink, DateTimeOffset from, DateTimeOffset to, TimeSpan step) => database.Read(connection => connection
        .Query<SpeedRow>(
            $"""
            SELECT min(at - seconds) AS start, max(at) AS end, coalesce(avg(download_speed), -1.0) AS download, coalesce(avg(upload_speed), -1.0) AS upload
            FROM uplink_samples
            WHERE {Chosen} AND (download_speed IS NOT NULL OR upload_speed IS NOT NULL)
            GROUP BY at / @step ORDER BY start
            """,
            new { uplink, from = from.ToUnixTimeSeconds(), to = to.ToUnixTimeSeconds(), step = (long)step.TotalSeconds })
        .Select(row => new SpeedPoint(At(row.Start), At(row.End), Known(row.Download), Known(row.Upload)))
        .ToList());

    static double? Known(double speed) => speed < 0 ? null : speed;

    static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);

    sealed record SpeedRow
    {
        public required long Start { get; init; }
        public required long End { get; init; }
        public required double Download { get; init; }
        public required double Upload { get; init; }
    }

    sealed record Row
    {
        public required long At { get; init; }
        public required int State { get; init; }
        public required int Seconds { get; init; }
        public required long? DownloadSpeed { get; init; }
        public required long? UploadSpeed { get; init; }
        public required long DownloadBytes { get; init; }
        public required long UploadBytes { get; init; }

        public UplinkSample ToSample() => new(
            SampleReaderStore.At(At), Seconds, (UplinkState)State, DownloadSpeed, UploadSpeed, DownloadBytes, UploadBytes);
    }
}
