using System.Globalization;

namespace Kiosk.Uplinks.IProxy;

/// <summary>Sees a phone take another exit address. The vendor answers at once that it sent the command, and nothing more.</summary>
public sealed class IProxyAddressWatch(IProxyConnections connections, IProxyStatistics statistics, TimeProvider time)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Null where nobody can say.</summary>
    /// <exception cref="UplinkException">Nothing is done yet, and this says that nothing can be.</exception>
    public async Task<string?> BeforeAsync(UplinkAccount account, string connection, CancellationToken cancellationToken)
    {
        try
        {
            return await AddressAsync(account, connection, cancellationToken);
        }
        catch (UplinkException exception) when (!exception.NotDone)
        {
            return null;
        }
    }

    /// <summary>The address before and the one after; null when no other came in time.</summary>
    public async Task<(string Before, string After)?> ChangeAsync(
        UplinkAccount account, string connection, string? before, IProgress<UplinkReason>? progress, CancellationToken cancellationToken)
    {
        for (var start = time.GetTimestamp(); time.GetElapsedTime(start) < Patience;)
        {
            await Task.Delay(Pause, time, cancellationToken);
            var now = await TryAddressAsync(account, connection, cancellationToken);
            if (before is not null && now is not null && now != before)
                return (before, now);
            before ??= now;
            var seconds = (long)time.GetElapsedTime(start).TotalSeconds;
            progress?.Report(new UplinkReason("IProxyChangeIpWaiting", seconds.ToString(CultureInfo.InvariantCulture)));
        }

        return null;
    }

    async Task<string?> TryAddressAsync(UplinkAccount account, string connection, CancellationToken cancellationToken)
    {
        try
        {
            return await AddressAsync(account, connection, cancellationToken);
        }
        catch (UplinkException)
        {
            return null;
        }
    }

    /// <summary>From the connection; the history has it where the app does not tell.</summary>
    async Task<string?> AddressAsync(UplinkAccount account, string connection, CancellationToken cancellationToken)
    {
        var phone = (await connections.GetAsync(account, connection, cancellationToken)).Phone;
        if ((phone?.Ipv4 ?? phone?.Ipv6) is { } address)
            return address;
        var now = time.GetUtcNow();
        try
        {
            var history = await statistics.IpHistoryAsync(account, connection, new IProxyPeriod(now.AddDays(-1), now.AddHours(1)), cancellationToken);
            var latest = history.MaxBy(entry => entry.At);
            return latest?.Ipv4 ?? latest?.Ipv6;
        }
        catch (UplinkException)
        {
            // Who may change the address may not be allowed to see the history.
            return null;
        }
    }
}
