using System.Collections.Concurrent;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>Which proxies were told to reboot: for 20 s they are left alone, for a minute they are not missed.</summary>
public sealed class AirProxyRests(TimeProvider time)
{
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The vendor remembers an address for 120 s.</summary>
    static readonly TimeSpan CacheLasts = Longest + TimeSpan.FromSeconds(120);

    readonly ConcurrentDictionary<(UplinkAccount Account, string Id), long> rebooted = new();

    public void Begin(UplinkAccount account, string id) => rebooted[(account, id)] = time.GetTimestamp();

    public bool IsResting(UplinkAccount account, string id) => Since(account, id) < Rest;

    public bool IsRestarting(UplinkAccount account, string id) => Since(account, id) < Longest;

    /// <summary>What the vendor remembers may be from before.</summary>
    public bool MakesCacheDoubtful(UplinkAccount account, string id) => Since(account, id) < CacheLasts;

    /// <exception cref="UplinkException"><see cref="UplinkError.TooMany"/>: nothing was sent.</exception>
    public void ThrowIfResting(UplinkAccount account, string id)
    {
        if (Since(account, id) is var since && since < Rest)
            throw new UplinkException(UplinkError.TooMany, "it restarts", Rest - since);
    }

    TimeSpan Since(UplinkAccount account, string id) =>
        rebooted.TryGetValue((account, id), out var at) ? time.GetElapsedTime(at) : TimeSpan.MaxValue;
}
