namespace Kiosk.Uplinks.IProxy;

/// <summary>What was learnt of an account, and when. Changes are copies.</summary>
public sealed record IProxyAccountNotes
{
    public IReadOnlyList<IProxyConnection> Connections { get; init; } = [];

    /// <summary>When the list was last asked for; null: it is wanted.</summary>
    public long? ListedAt { get; init; }

    /// <summary>How often the list was said to be out of date.</summary>
    public int Forgotten { get; init; }

    /// <summary>By connection; a null traffic was asked for in vain.</summary>
    public IReadOnlyDictionary<string, (long At, DateOnly Day, IProxyTraffic? Traffic)> Days { get; init; } =
        new Dictionary<string, (long, DateOnly, IProxyTraffic?)>(StringComparer.Ordinal);

    public IProxyNote Of(string connection)
    {
        var (_, day, traffic) = Days.GetValueOrDefault(connection);
        return new IProxyNote(Connections.FirstOrDefault(one => one.Id == connection), day, traffic);
    }

    /// <summary>Null when that day's was not asked for.</summary>
    public long? TrafficAskedAt(string connection, DateOnly day) =>
        Days.TryGetValue(connection, out var known) && known.Day == day ? known.At : null;

    public IProxyTraffic? TrafficOf(string connection, DateOnly day) =>
        Days.TryGetValue(connection, out var known) && known.Day == day ? known.Traffic : null;

    public IProxyAccountNotes With(string connection, long askedAt, DateOnly day, IProxyTraffic? traffic) => this with
    {
        Days = new Dictionary<string, (long At, DateOnly Day, IProxyTraffic? Traffic)>(Days, StringComparer.Ordinal) { [connection] = (askedAt, day, traffic) },
    };

    public IProxyAccountNotes Forget(int times) => this with { ListedAt = null, Forgotten = times };
}
