using Kiosk.Settings;

namespace Kiosk.Uplinks.IProxy;

/// <summary>Phones as uplinks: a connection is a target.</summary>
public sealed class IProxyUplink(IProxyStatuses statuses, IProxyConnections connections, IProxyNotes notes, IProxyJudge judge, IProxyOrders orders)
    : IUplink
{
    public UplinkKind Kind => UplinkKind.IProxy;

    public IReadOnlyList<string> Actions => IProxyOrders.Names;

    public async Task<IReadOnlyList<UplinkReading>> LookAsync(
        UplinkAccount account, IReadOnlyList<string?> targets, CancellationToken cancellationToken)
    {
        var all = await statuses.ListAsync(account, byPerson: false, cancellationToken);
        var chosen = targets.Select(target => Choose(all, target)).ToList();
        var noted = await notes.RefreshAsync(account, [.. chosen.OfType<string>().Distinct(StringComparer.Ordinal)], cancellationToken);
        return [.. chosen.Select(id => id is null ? IProxyJudge.NotChosen : judge.Read(all.FirstOrDefault(status => status.ConnectionId == id), noted.Of(id)))];
    }

    public async Task<IReadOnlyList<UplinkTarget>> FindTargetsAsync(UplinkAccount candidate, CancellationToken cancellationToken) =>
        [.. (await connections.ListAsync(candidate, cancellationToken)).Select(one => new UplinkTarget(one.Id, one.Name, one.Whereabouts))];

    public async Task<UplinkReason> ActAsync(
        UplinkAccount account, string? target, UplinkCommand command, IProgress<UplinkReason>? progress, CancellationToken cancellationToken)
    {
        var all = string.IsNullOrWhiteSpace(target) ? await statuses.ListAsync(account, byPerson: true, cancellationToken) : [];
        var connection = Choose(all, target) ?? throw new UplinkException(UplinkError.NotConfigured, "which connection?");
        var outcome = await orders.CarryOutAsync(account, connection, command, progress, cancellationToken);
        notes.Forget(account);
        return outcome;
    }

    /// <summary>Without a choice, the only one there is.</summary>
    static string? Choose(IReadOnlyList<IProxyStatus> all, string? target) =>
        !string.IsNullOrWhiteSpace(target) ? target.Trim() : all is [var only] ? only.ConnectionId : null;
}
