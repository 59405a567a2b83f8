using Kiosk.Settings;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

/// <summary>The far side of the port: takes messages, and fails as told.</summary>
sealed class StandInAirVpn : IUplink
{
    public Queue<Exception?> Failures { get; } = new();
    public List<UplinkCommand> Asked { get; } = [];

    public UplinkKind Kind => UplinkKind.AirVpn;
    public IReadOnlyList<string> Actions => ["reconnect", "notify"];

    public Task<IReadOnlyList<UplinkReading>> LookAsync(UplinkAccount account, IReadOnlyList<string?> targets, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<UplinkTarget>> FindTargetsAsync(UplinkAccount candidate, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<UplinkReason> ActAsync(
        UplinkAccount account, string? target, UplinkCommand command, IProgress<UplinkReason>? progress, CancellationToken cancellationToken)
    {
        Asked.Add(command);
        return Failures.TryDequeue(out var failure) && failure is not null ? throw failure : Task.FromResult(new UplinkReason("RouterUp"));
    }
}
