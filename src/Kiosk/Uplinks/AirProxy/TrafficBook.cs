using System.Collections.Concurrent;
using System.Globalization;
using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>Each proxy's traffic of the venue's day, asked for every five minutes at most.</summary>
public sealed class TrafficBook(AirProxyClient client, IOptionsMonitor<VenueOptions> venue, TimeProvider time)
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    readonly ConcurrentDictionary<(UplinkAccount Account, string Id), TrafficNote> notes = new();

    /// <summary>The last that is known; nothing for another day.</summary>
    public async Task<TrafficNote> ReadAsync(UplinkAccount account, string id, CancellationToken cancellationToken)
    {
        var (period, midnight) = Today();
        var old = notes.TryGetValue((account, id), out var note) && note.Period == period ? note : TrafficNote.None(period);
        if (note is not null && time.GetElapsedTime(note.AskedAt) < Pause)
            return old;
        notes[(account, id)] = old = old with { AskedAt = time.GetTimestamp() };
        if (time.GetUtcNow() - midnight < TimeSpan.FromMinutes(1))
            return old;
        try
        {
            var traffic = await client.GetTrafficAsync(account, id, new AirProxySpan { From = midnight }, cancellationToken);
            return notes[(account, id)] = old.Next(traffic, time.GetTimestamp(), time);
        }
        catch (UplinkException)
        {
            return notes[(account, id)] = old.WithoutSpeed();
        }
    }

    (string Period, DateTimeOffset Midnight) Today()
    {
        var zone = venue.CurrentValue.Zone;
        var day = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).Date;
        return (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new DateTimeOffset(day, zone.GetUtcOffset(day)));
    }
}
