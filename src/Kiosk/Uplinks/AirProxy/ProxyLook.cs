using System.Globalization;
using Kiosk.Settings;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>One look at one proxy.</summary>
public sealed class ProxyLook(AirProxyClient client, TrafficBook traffic, AirProxyRests rests, AddressChanges changes, TimeProvider time)
{
    static readonly string Brand = UplinkKind.AirProxy.Brand();

    /// <exception cref="UplinkException">The vendor does not say.</exception>
    public async Task<UplinkReading> AtAsync(UplinkAccount account, IReadOnlyList<AirProxyRental> rentals, string? target, CancellationToken cancellationToken)
    {
        if (RentalBook.Find(rentals, target) is not { } rental)
        {
            return string.IsNullOrEmpty(target)
                ? new UplinkReading(UplinkState.Unknown, new UplinkReason("NotConfigured", Brand, ""))
                : new UplinkReading(UplinkState.Down, new UplinkReason("TargetUnknown", Brand, target));
        }

        if (rental.Till is { } till && till <= time.GetUtcNow())
            return Reading(rental, UplinkState.Down, new UplinkReason("AirProxy.RentalEnded", till.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (rests.IsResting(account, rental.Id))
            return Reading(rental, UplinkState.Degraded, new UplinkReason("AirProxy.Restarting"));
        var fromCache = !rests.MakesCacheDoubtful(account, rental.Id) && !changes.IsRunning(account, rental.Id);
        var ip = await client.GetExternalIpAsync(account, rental.Id, fromCache, byPerson: false, cancellationToken);
        // What failed may have failed two minutes ago.
        if (ip is null && fromCache)
            ip = await AskAnewAsync(account, rental.Id, cancellationToken);
        var day = await traffic.ReadAsync(account, rental.Id, cancellationToken);
        var (state, reason) = Judge(account, rental, ip);
        return Reading(rental, state, reason) with
        {
            ExternalIp = ip,
            Traffic = day.Counter,
            DownloadBitsPerSecond = day.DownloadBitsPerSecond,
            UploadBitsPerSecond = day.UploadBitsPerSecond,
        };
    }

    /// <summary>Null also when the check ends without an answer: the vendor, who answers for itself, waits for a dead modem then.</summary>
    async Task<string?> AskAnewAsync(UplinkAccount account, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetExternalIpAsync(account, id, fromCache: false, byPerson: false, cancellationToken);
        }
        catch (UplinkException exception) when (exception.Error is UplinkError.Silent or UplinkError.NoAnswer)
        {
            return null;
        }
    }

    (UplinkState State, UplinkReason Reason) Judge(UplinkAccount account, AirProxyRental rental, string? ip) =>
        ip is not null ? (UplinkState.Up, new UplinkReason("AirProxy.Up", ip))
        : changes.IsRunning(account, rental.Id) ? (UplinkState.Degraded, new UplinkReason("AirProxy.ChangingAddress"))
        : rests.IsRestarting(account, rental.Id) ? (UplinkState.Degraded, new UplinkReason("AirProxy.Restarting"))
        : (UplinkState.Down, new UplinkReason("AirProxy.NoAddress"));

    static UplinkReading Reading(AirProxyRental rental, UplinkState state, UplinkReason reason) => new(state, reason)
    {
        Server = rental.Address,
        ExpiresAt = rental.Till,
        Facts = [.. Facts(rental).Where(fact => fact.Value is not null)],
    };

    static IEnumerable<UplinkFact> Facts(AirProxyRental rental) =>
    [
        new("proxyNumber", rental.Id),
        new("mobileOperator", rental.Isp),
        new("comment", rental.Comment),
        new("rentedSince", rental.From, FactForm.Moment),
        new("rotationMinutes", rental.RotationMinutes),
        new("rotationCalendar", rental.RotationCalendar),
        new("allowedSources", rental.AllowedSources.Count > 0 ? string.Join(", ", rental.AllowedSources) : null),
    ];
}
