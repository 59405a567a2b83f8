using System.Collections.Concurrent;
using System.Globalization;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>Changes of a proxy's address: ordered once, then watched until the address is another or the vendor's time is over.</summary>
public sealed class AddressChanges(AirProxyClient client, TimeProvider time)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(165);

    /// <summary>When the old address is not known, the one found by then is taken for the new one.</summary>
    static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);

    readonly ConcurrentDictionary<(UplinkAccount Account, string Id), bool> running = new();

    public bool IsRunning(UplinkAccount account, string id) => running.ContainsKey((account, id));

    /// <exception cref="UplinkException">It was not ordered, or nobody knows.</exception>
    public async Task<UplinkReason> RunAsync(
        UplinkAccount account, string id, string? fingerprint, IProgress<UplinkReason>? progress, CancellationToken cancellationToken)
    {
        if (!running.TryAdd((account, id), true))
            throw new UplinkException(UplinkError.TooMany, "its address is being changed already");
        try
        {
            var started = time.GetTimestamp();
            progress?.Report(Waiting(TimeSpan.Zero));
            // A cached old address may be that before the last change; compared with it, an unchanged one would look new.
            var change = new AirProxyChange { IsAsync = true, ShowOldIp = true, Fingerprint = fingerprint };
            var begun = await client.ChangeIpAsync(account, id, change, cancellationToken);
            return await WatchAsync(account, id, begun.OldIp, started, progress, cancellationToken);
        }
        finally
        {
            running.TryRemove((account, id), out _);
        }
    }

    async Task<UplinkReason> WatchAsync(
        UplinkAccount account, string id, string? old, long started, IProgress<UplinkReason>? progress, CancellationToken cancellationToken)
    {
        string? found = null;
        for (var gone = time.GetElapsedTime(started); gone < Longest; gone = time.GetElapsedTime(started))
        {
            await Task.Delay(Pause, time, cancellationToken);
            progress?.Report(Waiting(time.GetElapsedTime(started)));
            found = await FindAsync(account, id, cancellationToken) ?? found;
            if (old is not null && found is not null && found != old)
                return new UplinkReason("AirProxy.Changed", old, found);
            if (old is null && found is not null && time.GetElapsedTime(started) >= Usual)
                return new UplinkReason("AirProxy.AddressIs", found);
        }

        return found is null ? new UplinkReason("AirProxy.NotVerified") : new UplinkReason("AirProxy.SameAddress", found);
    }

    async Task<string?> FindAsync(UplinkAccount account, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetExternalIpAsync(account, id, fromCache: false, byPerson: true, cancellationToken);
        }
        catch (UplinkException)
        {
            return null;
        }
    }

    static UplinkReason Waiting(TimeSpan gone) => new("AirProxy.Changing", ((int)gone.TotalSeconds).ToString(CultureInfo.InvariantCulture));
}
