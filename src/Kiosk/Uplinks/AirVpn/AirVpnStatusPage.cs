using System.Collections.Concurrent;

namespace Kiosk.Uplinks.AirVpn;

/// <summary>The servers' health, kept per address: fetched at most every five minutes, and nobody's trouble when it fails.</summary>
public sealed partial class AirVpnStatusPage(AirVpnClient client, TimeProvider time, ILogger<AirVpnStatusPage> logger)
{
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>Older health is nothing to judge a server by.</summary>
    static readonly TimeSpan Stale = TimeSpan.FromMinutes(15);

    readonly ConcurrentDictionary<Uri, Copy> copies = new();

    /// <summary>Null while there is none.</summary>
    public Task<AirVpnStatus?> OfAsync(UplinkAccount account, CancellationToken cancellationToken)
    {
        var copy = copies.GetOrAdd(account.Address, _ => new Copy());
        lock (copy)
        {
            if (copy.AskedAt is not { } asked || time.GetElapsedTime(asked) >= Fresh)
            {
                copy.AskedAt = time.GetTimestamp();
                copy.Current = FetchAsync(account, copy, cancellationToken);
            }

            return copy.Current.WaitAsync(cancellationToken);
        }
    }

    async Task<AirVpnStatus?> FetchAsync(UplinkAccount account, Copy copy, CancellationToken cancellationToken)
    {
        try
        {
            var status = await client.GetStatusAsync(account, cancellationToken);
            copy.Last = (status, time.GetTimestamp());
            return status;
        }
        catch (UplinkException exception)
        {
            Log.NoStatus(logger, exception.Error, exception.Detail);
            return copy.Last is { } last && time.GetElapsedTime(last.At) < Stale ? last.Status : null;
        }
    }

    sealed class Copy
    {
        public long? AskedAt { get; set; }
        public Task<AirVpnStatus?> Current { get; set; } = Task.FromResult<AirVpnStatus?>(null);
        public (AirVpnStatus Status, long At)? Last { get; set; }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "AirVPN's status page: {Error}: {Detail}")]
        public static partial void NoStatus(ILogger logger, UplinkError error, string detail);
    }
}
