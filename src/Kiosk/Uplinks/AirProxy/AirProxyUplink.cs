using System.Collections.Concurrent;
using Kiosk.Settings;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>Mobile proxies rented from AirProxy: each has a modem whose address can be changed.</summary>
public sealed class AirProxyUplink(AirProxyClient client, RentalBook book, ProxyLook look, AddressChanges changes) : IUplink
{
    const string ChangeIp = "change-ip";
    const string Reboot = "reboot";
    const int MaxParallel = 4;

    public UplinkKind Kind => UplinkKind.AirProxy;

    public IReadOnlyList<string> Actions { get; } = [ChangeIp, Reboot];

    public async Task<IReadOnlyList<UplinkReading>> LookAsync(UplinkAccount account, IReadOnlyList<string?> targets, CancellationToken cancellationToken)
    {
        var rentals = await book.ReadAsync(account, cancellationToken);
        var seen = new ConcurrentDictionary<string, UplinkReading>(StringComparer.Ordinal);
        var missed = new ConcurrentDictionary<string, UplinkException>(StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(targets.Select(target => target ?? "").Distinct(StringComparer.Ordinal), parallel, async (target, token) =>
        {
            try
            {
                seen[target] = await look.AtAsync(account, rentals, target, token);
            }
            catch (UplinkException exception)
            {
                missed[target] = exception;
            }
        });
        if (seen.IsEmpty && !missed.IsEmpty)
            throw missed.Values.First();
        return [.. targets.Select(target => seen.GetValueOrDefault(target ?? "") ?? Unknown(missed[target ?? ""]))];
    }

    public async Task<IReadOnlyList<UplinkTarget>> FindTargetsAsync(UplinkAccount candidate, CancellationToken cancellationToken)
    {
        var rentals = await book.AskAsync(candidate, byPerson: true, cancellationToken);
        return [.. rentals.Select(rental => new UplinkTarget(rental.Id, rental.Comment ?? rental.Address ?? rental.Id, rental.Isp))];
    }

    public async Task<UplinkReason> ActAsync(
        UplinkAccount account, string? target, UplinkCommand command, IProgress<UplinkReason>? progress, CancellationToken cancellationToken)
    {
        if (!Actions.Contains(command.Action, StringComparer.Ordinal))
            throw new ArgumentException($"AirProxy has no action {command.Action}.", nameof(command));
        var id = await book.IdOfAsync(account, target, cancellationToken);
        if (command.Action == ChangeIp)
            return await changes.RunAsync(account, id, command["fp"], progress, cancellationToken);
        await client.RebootAsync(account, id, cancellationToken);
        return new UplinkReason("AirProxy.Rebooted");
    }

    static UplinkReading Unknown(UplinkException exception) => new(UplinkState.Unknown, exception.ReasonFor(UplinkKind.AirProxy));
}
