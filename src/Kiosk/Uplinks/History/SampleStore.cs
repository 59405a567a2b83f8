using Dapper;
using Kiosk.Settings;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Kiosk.Uplinks.History;

/// <summary>Writes looks: the sample, and the hours it adds to, in one transaction; so the two always agree.</summary>
public sealed class SampleStore(Database database, IOptionsMonitor<VenueOptions> venue)
{
    /// <summary>No look is taken for longer than this: three times the longest pause.</summary>
    internal const int LongestSeconds = 3 * 3600;

    public void Write(IReadOnlyList<PendingLook> looks)
    {
        var zone = venue.CurrentValue.Zone;
        database.Write(connection =>
        {
            foreach (var ofOne in looks.GroupBy(look => look.Uplink, StringComparer.OrdinalIgnoreCase))
            {
                var uplink = IdOf(connection, ofOne.Key);
                foreach (var look in ofOne)
                    Insert(connection, uplink, look.Sample, zone);
                Note(connection, uplink, ofOne.Last());
            }
        });
    }

    internal static long IdOf(SqliteConnection connection, string name) => connection.QuerySingle<long>(
        "INSERT INTO uplink_names (name) VALUES (@name) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id", new { name });

    static void Insert(SqliteConnection connection, long uplink, UplinkSample sample, TimeZoneInfo zone)
    {
        var at = sample.At.ToUnixTimeSeconds();
        var fresh = sample with { Seconds = NotYetSeen(connection, uplink, at, sample.Seconds) };
        var isNew = connection.Execute(
            """
            INSERT INTO uplink_samples (at, uplink_id, state, seconds, download_speed, upload_speed, download_bytes, upload_bytes)
            VALUES (@at, @uplink, @State, @Seconds, @DownloadBitsPerSecond, @UploadBitsPerSecond, @DownloadBytes, @UploadBytes)
            ON CONFLICT DO NOTHING
            """,
            new { at, uplink, State = (int)fresh.State, fresh.Seconds, fresh.DownloadBitsPerSecond, fresh.UploadBitsPerSecond, fresh.DownloadBytes, fresh.UploadBytes });
        if (isNew == 1)
        {
            foreach (var part in VenueHours.Spread(fresh, zone))
                Add(connection, uplink, part);
        }
    }

    /// <summary>A clock that was set back lives through time that has been seen already, and that counts once.</summary>
    static int NotYetSeen(SqliteConnection connection, long uplink, long at, int seconds)
    {
        var seen = connection.QuerySingle<Neighbours>(
            """
            SELECT
              (SELECT max(at) FROM uplink_samples WHERE at > @at - @seconds AND at < @at AND uplink_id = @uplink) AS before,
              EXISTS (SELECT 1 FROM uplink_samples
                WHERE at >= @at AND at < @at + @LongestSeconds AND uplink_id = @uplink AND at - seconds < @at) AS is_inside
            """,
            new { uplink, at, seconds, LongestSeconds });
        return seen.IsInside ? 0 : (int)(seen.Before is { } before ? at - before : seconds);
    }

    static void Add(SqliteConnection connection, long uplink, UplinkHour part) => connection.Execute(
        """
        INSERT INTO uplink_hours (uplink_id, hour, up, degraded, down, unknown, first_half, second_half, samples, speeds,
          download_sum, upload_sum, download_peak, upload_peak, download_bytes, upload_bytes)
        VALUES (@uplink, @Hour, @Up, @Degraded, @Down, @Unknown, @FirstHalf, @SecondHalf, @Samples, @Speeds,
          @DownloadSum, @UploadSum, @DownloadPeak, @UploadPeak, @DownloadBytes, @UploadBytes)
        ON CONFLICT DO UPDATE SET
          up = up + excluded.up, degraded = degraded + excluded.degraded, down = down + excluded.down, unknown = unknown + excluded.unknown,
          first_half = max(coalesce(first_half, excluded.first_half), coalesce(excluded.first_half, first_half)),
          second_half = max(coalesce(second_half, excluded.second_half), coalesce(excluded.second_half, second_half)),
          samples = samples + excluded.samples, speeds = speeds + excluded.speeds,
          download_sum = download_sum + excluded.download_sum, upload_sum = upload_sum + excluded.upload_sum,
          download_peak = max(download_peak, excluded.download_peak), upload_peak = max(upload_peak, excluded.upload_peak),
          download_bytes = download_bytes + excluded.download_bytes, upload_bytes = upload_bytes + excluded.upload_bytes
        """,
        new
        {
            uplink, part.Hour, part.Up, part.Degraded, part.Down, part.Unknown, part.FirstHalf, part.SecondHalf, part.Samples, part.Speeds,
            part.DownloadSum, part.UploadSum, part.DownloadPeak, part.UploadPeak, part.DownloadBytes, part.UploadBytes,
        });

    static void Note(SqliteConnection connection, long uplink, PendingLook last) => connection.Execute(
        """
        UPDATE uplink_names SET seen_at = @seen, period = @Period, download_counter = @DownloadBytes, upload_counter = @UploadBytes WHERE id = @uplink
        """,
        new { uplink, seen = last.Sample.At.ToUnixTimeSeconds(), last.Counter?.Period, last.Counter?.DownloadBytes, last.Counter?.UploadBytes });

    sealed record Neighbours
    {
        public required long? Before { get; init; }
        public required bool IsInside { get; init; }
    }
}
