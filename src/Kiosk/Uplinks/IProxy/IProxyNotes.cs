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
        var day = Today();
        try
        {
            if (IsOver(notes.ListedAt, ListLasts))
            {
                notes = notes with { ListedAt = time.GetTimestamp() };
                notes = notes with { Connections = await connections.ListAsync(account, byPerson: false, cancellationToken) };
            }

            foreach (var connection in wanted.Where(id => notes.Of(id).Connection is not null && IsOver(notes.TrafficAskedAt(id, day), TrafficLasts)))
            {
                // Noted before it is asked: one that gets no answer must not be the first again in the next look.
                notes = notes.With(connection, time.GetTimestamp(), day, notes.TrafficOf(connection, day));
                if (await TrafficAsync(account, connection, day, cancellationToken) is { } traffic)
                    notes = notes.With(connection, time.GetTimestamp(), day, traffic);
            }
        }
        catch (UplinkException)
        {
            // The rest of this look would most likely fail as well, and each call takes its time.
        }

        return all.AddOrUpdate(account, notes, (_, now) => now.Forgotten == notes.Forgotten ? notes : notes.Forget(now.Forgotten));
    }

    /// <summary>The next look asks for the list, also when one is under way.</summary>
    public void Forget(UplinkAccount account) =>
        all.AddOrUpdate(account, _ => new IProxyAccountNotes().Forget(1), (_, notes) => notes.Forget(notes.Forgotten + 1));

    /// <summary>Null when it is refused for this connection.</summary>
    async Task<IProxyTraffic?> TrafficAsync(UplinkAccount account, string connection, DateOnly day, CancellationToken cancellationToken)
    {
        var zone = venue.CurrentValue.Zone;
        var period = new IProxyPeriod(Start(day, zone), Start(day.AddDays(1), zone));
        try
        {
            return await statistics.ByDayAsync(account, connection, period, zone.HasIanaId ? zone.Id : null, byPerson: false, cancellationToken);
        }
        catch (UplinkException exception) when (exception.Error is UplinkError.Refused or UplinkError.TargetUnknown or UplinkError.Unreadable)
        {
            return null;
        }
    }

    bool IsOver(long? since, TimeSpan lasts) => since is not { } then || time.GetElapsedTime(then) >= lasts;

    DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), venue.CurrentValue.Zone).DateTime);

    static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }
}
