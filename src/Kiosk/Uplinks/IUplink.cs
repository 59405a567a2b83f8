using Kiosk.Settings;

namespace Kiosk.Uplinks;

/// <summary>The port: what every vendor's way to the Internet can do.</summary>
public interface IUplink
{
    UplinkKind Kind { get; }

    /// <summary>The names of what <see cref="ActAsync"/> does, as the API spells them.</summary>
    IReadOnlyList<string> Actions { get; }

    /// <summary>One look at an account for all uplinks that share it: a reading a target, in their order.</summary>
    /// <param name="targets">Null where the settings name none.</param>
    /// <exception cref="UplinkException">Nothing could be learnt of any of them.</exception>
    Task<IReadOnlyList<UplinkReading>> LookAsync(UplinkAccount account, IReadOnlyList<string?> targets, CancellationToken cancellationToken);

    /// <summary>What a target may be: the account's devices, connections or proxies. Also the test of a connection.</summary>
    /// <exception cref="UplinkException">What is wrong with the settings or the vendor.</exception>
    Task<IReadOnlyList<UplinkTarget>> FindTargetsAsync(UplinkAccount candidate, CancellationToken cancellationToken);

    /// <summary>Sent once, never again by itself. Returns when the outcome is known.</summary>
    /// <param name="progress">What is known meanwhile; for what takes minutes.</param>
    /// <exception cref="UplinkException"><see cref="UplinkException.NotDone"/> says whether it may have been done nevertheless.</exception>
    Task<UplinkReason> ActAsync(
        UplinkAccount account, string? target, UplinkCommand command, IProgress<UplinkReason>? progress, CancellationToken cancellationToken);
}
