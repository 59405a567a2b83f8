using System.Collections.Concurrent;
using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Uplinks.IProxy;

/// <summary>
/// What changes slowly is asked for seldom: the list of connections once a minute, a day's traffic every five. Where that
/// fails the look goes on with what was known; the statuses alone decide whether the vendor answers.
/// </summary>
public sealed class IProxyNotes(
    IProxyConnections connections, IProxyStatistics statistics, IOptionsMonitor<VenueOptions> venue, TimeProvider time)
{
    static readonly TimeSpan ListLasts = TimeSpan.FromSeconds(60);
    static readonly TimeSpan TrafficLasts = TimeSpan.FromMinutes(5);

    readonly ConcurrentDictionary<UplinkAccount, IProxyAccountNotes> all = new();

    public async Task<IProxyAccountNotes> RefreshAsync(UplinkAccount account, IReadOnlyList<string> wanted, CancellationToken cancellationToken)
    {
        var notes = all.GetValueOrDefault(account, new IProxyAccountNotes());
        try
        {
            if (IsOver(notes.ListedAt, ListLasts))
            {
                notes = notes with { ListedAt = time.GetTimestamp() };
                notes = notes with { Connections = await connections.ListAsync(account, byPerson: false, cancellationToken) };
            }

            foreach (var connection in wanted.Where(id => notes.Of(id).Connection is not null))
                notes = await WithTrafficAsync(notes, account, connection, cancellationToken);
        }
        catch (UplinkException)
        {
            // The rest of this look would most likely fail as well, and each call takes its time.
        }

        return all[account] = notes;
    }

    /// <summary>The next look asks for the list.</summary>
    public void Forget(UplinkAccount account)
    {
        if (all.TryGetValue(account, out var notes))
            all.TryUpdate(account, notes with { ListedAt = null }, notes);
    }

    async Task<IProxyAccountNotes> WithTrafficAsync(
        IProxyAccountNotes notes, UplinkAccount account, string connection, CancellationToken cancellationToken)
    {
        var zone = venue.CurrentValue.Zone;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        if (notes.Days.TryGetValue(connection, out var known) && known.Day == day && !IsOver(known.At, TrafficLasts))
            return notes;
        var traffic = known.Day == day ? known.Traffic : null;
        try
        {
            var period = new IProxyPeriod(Start(day, zone), Start(day.AddDays(1), zone));
            traffic = await statistics.ByDayAsync(account, connection, period, zone.HasIanaId ? zone.Id : null, byPerson: false, cancellationToken);
        }
        catch (UplinkException exception) when (exception.Error is UplinkError.Refused or UplinkError.TargetUnknown or UplinkError.Unreadable)
        {
            // This connection's alone.
        }

        return notes with
        {
            Days = new Dictionary<string, (long At, DateOnly Day, IProxyTraffic? Traffic)>(notes.Days, StringComparer.Ordinal)
            {
                [connection] = (time.GetTimestamp(), day, traffic),
            },
        };
    }

    bool IsOver(long? since, TimeSpan lasts) => since is not { } then || time.GetElapsedTime(then) >= lasts;

    static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }
}
