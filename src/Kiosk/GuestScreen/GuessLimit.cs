using System.Net;
using System.Net.Sockets;

namespace Kiosk.GuestScreen;

/// <summary>Lets one address miss only so often: whoever tries links waits.</summary>
public sealed class GuessLimit(TimeProvider time)
{
    public const int MostMisses = 10;
    const int MostAddresses = 10_000;
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    readonly Dictionary<IPAddress, (DateTimeOffset Since, int Misses)> misses = [];

    /// <summary>How long an address that missed too often has to wait; null when it may go on.</summary>
    public TimeSpan? Wait(IPAddress? address)
    {
        lock (gate)
        {
            return misses.TryGetValue(Whose(address), out var seen) && seen.Misses >= MostMisses && Left(seen.Since) is { Ticks: > 0 } left
                ? left
                : null;
        }
    }

    public void Missed(IPAddress? address)
    {
        var whose = Whose(address);
        lock (gate)
        {
            if (misses.Count >= MostAddresses)
                Forget();
            misses[whose] = misses.TryGetValue(whose, out var seen) && Left(seen.Since) > TimeSpan.Zero
                ? (seen.Since, seen.Misses + 1)
                : (time.GetUtcNow(), 1);
        }
    }

    TimeSpan Left(DateTimeOffset since) => since + Window - time.GetUtcNow();

    void Forget()
    {
        foreach (var (address, _) in misses.Where(pair => Left(pair.Value.Since) <= TimeSpan.Zero).ToList())
            misses.Remove(address);
        if (misses.Count >= MostAddresses)
            misses.Clear();
    }

    /// <summary>One IPv6 machine has a whole /64 of addresses.</summary>
    static IPAddress Whose(IPAddress? address)
    {
        if (address is null)
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]])
            : address;
    }
}
