using System.Text.Json;
using Dapper;
using Kiosk.Settings;
using Kiosk.Storage;
using Microsoft.Extensions.Options;

namespace Kiosk.Uplinks.History;

/// <summary>What was, from the tables. Names are those of the settings; of one that is not known there is nothing.</summary>
public sealed class UplinkHistoryStore(Database database, IOptionsMonitor<VenueOptions> venue, TimeProvider time)
{
    const int Cells = 48;
    const int NoState = -1;
    const string Id = "(SELECT id FROM uplink_names WHERE name = @uplink)";

    static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    /// <summary>The last 24 hours, oldest first: 48 half hours, the last of which is not over yet.</summary>
    public IReadOnlyList<StripCell> Strip(string uplink) => Strips([uplink])[uplink];

    public IReadOnlyDictionary<string, IReadOnlyList<StripCell>> Strips(IReadOnlyCollection<string> uplinks)
    {
        var last = VenueHours.HalfOf(time.GetUtcNow(), venue.CurrentValue.Zone);
        var first = last - ((Cells - 1) * HalfHour);
        var rows = database.Read(connection => connection.Query<Row>(
            """
            SELECT name AS uplink, hour, first_half, second_half
            FROM uplink_hours JOIN uplink_names ON id = uplink_id WHERE name IN @uplinks AND hour > @after AND hour <= @until
            """,
            new { uplinks, after = first.ToUnixTimeSeconds() - VenueHours.Hour, until = last.ToUnixTimeSeconds() }));
        var ofOne = rows.ToLookup(row => row.Uplink, StringComparer.OrdinalIgnoreCase);
        return uplinks.Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(
            uplink => uplink, uplink => Strip(first, [.. ofOne[uplink]]), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The hours that begin between the two, oldest first.</summary>
    public IReadOnlyList<UplinkHour> Hours(string uplink, DateTimeOffset from, DateTimeOffset to) => database.Read(connection => connection
        .Query<UplinkHour>(
            $"SELECT * FROM uplink_hours WHERE uplink_id = {Id} AND hour >= @from AND hour < @to ORDER BY hour",
            new { uplink, from = Ceiling(from), to = Ceiling(to) })
        .AsList());

    /// <summary>The hours of longer slots summed up, a row a slot in which somebody looked; the worst state of all is that of the first half.</summary>
    /// <param name="starts">In order, and the end of the last one.</param>
    public IReadOnlyList<UplinkHour> Sums(string uplink, IReadOnlyList<DateTimeOffset> starts) => database.Read(connection => connection
        .Query<UplinkHour>(
            $"""
            WITH slots AS (SELECT value AS first, lead(value) OVER (ORDER BY value) AS next FROM json_each(@starts))
            SELECT first AS hour, sum(up) AS up, sum(degraded) AS degraded, sum(down) AS down, sum(unknown) AS unknown,
              coalesce(max(max(coalesce(first_half, second_half), coalesce(second_half, first_half))), {NoState}) AS first_half,
              sum(samples) AS samples, sum(speeds) AS speeds, sum(download_sum) AS download_sum, sum(upload_sum) AS upload_sum,
              max(download_peak) AS download_peak, max(upload_peak) AS upload_peak, sum(download_bytes) AS download_bytes, sum(upload_bytes) AS upload_bytes
            FROM slots CROSS JOIN uplink_hours ON uplink_id = {Id} AND uplink_hours.hour >= first AND uplink_hours.hour < next
            GROUP BY first ORDER BY first
            """,
            new { uplink, starts = $"[{string.Join(',', starts.Select(start => start.ToUnixTimeSeconds()))}]" })
        .Select(sum => sum.FirstHalf == NoState ? sum with { FirstHalf = null } : sum)
        .ToList());

    /// <summary>Those that lie between the two, also in part, newest first.</summary>
    public IReadOnlyList<Outage> Outages(string uplink, DateTimeOffset from, DateTimeOffset to, int limit = 1000) => database.Read(connection => connection
        .Query<OutageRow>(
            $"""
            SELECT id, state, reason, arguments, started_at, ended_at FROM uplink_outages
            WHERE uplink_id = {Id} AND started_at < @to AND (ended_at IS NULL OR ended_at > @from)
            ORDER BY started_at DESC, id DESC LIMIT @limit
            """,
            new { uplink, from, to, limit })
        .Select(row => row.ToOutage())
        .ToList());

    static IReadOnlyList<StripCell> Strip(DateTimeOffset first, IReadOnlyList<Row> hours) =>
        [.. Enumerable.Range(0, Cells).Select(i => Cell(first + (i * HalfHour), hours))];

    /// <summary>Of an hour it cuts, as after a change of the venue's zone, it takes the halves it touches.</summary>
    static StripCell Cell(DateTimeOffset from, IReadOnlyList<Row> hours)
    {
        var start = from.ToUnixTimeSeconds();
        int? worst = null;
        foreach (var hour in hours)
        {
            if (Math.Abs(hour.Hour - start) < VenueHours.Half && hour.FirstHalf is { } first)
                worst = Math.Max(worst ?? 0, first);
            if (Math.Abs(hour.Hour + VenueHours.Half - start) < VenueHours.Half && hour.SecondHalf is { } second)
                worst = Math.Max(worst ?? 0, second);
        }

        return new StripCell(from, from + HalfHour, (UplinkState?)worst);
    }

    static long Ceiling(DateTimeOffset at) => (at + TimeSpan.FromTicks(TimeSpan.TicksPerSecond - 1)).ToUnixTimeSeconds();

    sealed record Row
    {
        public required string Uplink { get; init; }
        public required long Hour { get; init; }
        public required int? FirstHalf { get; init; }
        public required int? SecondHalf { get; init; }
    }

    sealed record OutageRow
    {
        public required long Id { get; init; }
        public required string State { get; init; }
        public required string Reason { get; init; }
        public required string Arguments { get; init; }
        public required DateTimeOffset StartedAt { get; init; }
        public required DateTimeOffset? EndedAt { get; init; }

        public Outage ToOutage() => new(
            Id, UplinkStates.Parse(State), new UplinkReason(Reason, JsonSerializer.Deserialize(Arguments, HistoryJson.Default.StringArray) ?? []), StartedAt, EndedAt);
    }
}
