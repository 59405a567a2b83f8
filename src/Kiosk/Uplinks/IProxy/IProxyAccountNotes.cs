namespace Kiosk.Uplinks.IProxy;

/// <summary>What was learnt of an account, and when. Changes are copies.</summary>
public sealed record IProxyAccountNotes
{
    public IReadOnlyList<IProxyConnection> Connections { get; init; } = [];

    /// <summary>When the list was last asked for; null: it is wanted.</summary>
    public long? ListedAt { get; init; }

    /// <summary>By connection; a null traffic was asked for in vain.</summary>
    public IReadOnlyDictionary<string, (long At, DateOnly Day, IProxyTraffic? Traffic)> Days { get; init; } =
        new Dictionary<string, (long, DateOnly, IProxyTraffic?)>(StringComparer.Ordinal);

    public IProxyNote Of(string connection)
    {
        var (_, day, traffic) = Days.GetValueOrDefault(connection);
        return new IProxyNote(Connections.FirstOrDefault(one => one.Id == connection), day, traffic);
    }
}
