using System.Collections.Concurrent;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>The proxies of each account, asked for once a minute at most.</summary>
public sealed class RentalBook(AirProxyClient client, TimeProvider time)
{
    /// <summary>Looks that are a minute apart, more or less, find it old.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(50);

    readonly ConcurrentDictionary<UplinkAccount, (long At, IReadOnlyList<AirProxyRental> Rentals)> pages = new();

    public async Task<IReadOnlyList<AirProxyRental>> ReadAsync(UplinkAccount account, CancellationToken cancellationToken) =>
        pages.TryGetValue(account, out var page) && time.GetElapsedTime(page.At) < Fresh
            ? page.Rentals
            : await AskAsync(account, byPerson: false, cancellationToken);

    public async Task<IReadOnlyList<AirProxyRental>> AskAsync(UplinkAccount account, bool byPerson, CancellationToken cancellationToken)
    {
        var rentals = await client.GetListAsync(account, AirProxyFilter.All, byPerson, cancellationToken);
        pages[account] = (time.GetTimestamp(), rentals);
        return rentals;
    }

    /// <summary>The proxy's number, by which its limits count however the settings call it.</summary>
    /// <exception cref="UplinkException">The settings name none and the account has several, or the list cannot be had.</exception>
    public async Task<string> IdOfAsync(UplinkAccount account, string? target, CancellationToken cancellationToken)
    {
        var rentals = pages.TryGetValue(account, out var page) ? page.Rentals : await AskAsync(account, byPerson: true, cancellationToken);
        return Find(rentals, target)?.Id ?? target ?? throw new UplinkException(UplinkError.NotConfigured, "no proxy is chosen");
    }

    /// <summary>Without a target, the only one there is.</summary>
    public static AirProxyRental? Find(IReadOnlyList<AirProxyRental> rentals, string? target) => target is { Length: > 0 }
        ? rentals.FirstOrDefault(rental => rental.IsCalled(target.Trim()))
        : rentals.Count == 1 ? rentals[0] : null;
}
