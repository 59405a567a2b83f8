using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>What staff may have a phone do.</summary>
public sealed class IProxyOrders(IProxyCommands commands, IProxyAddressWatch watch)
{
    public static IReadOnlyList<string> Names { get; } = ["change-ip", "refresh", "reboot", "find-device", "toggle-proxy", "speed-test"];

    /// <exception cref="ArgumentException">None of <see cref="Names"/>.</exception>
    public Task<UplinkReason> CarryOutAsync(
        UplinkAccount account, string connection, UplinkCommand command, IProgress<UplinkReason>? progress, CancellationToken cancellationToken) =>
        command.Action switch
        {
            "change-ip" => ChangeIpAsync(account, connection, progress, cancellationToken),
            "refresh" => PushAsync(account, connection, IProxyAction.Refresh, "IProxyRefreshSent", cancellationToken),
            "reboot" => PushAsync(account, connection, IProxyAction.Reboot, "IProxyRebootSent", cancellationToken),
            "find-device" => PushAsync(account, connection, IProxyAction.FindMyDevice, "IProxyFindSent", cancellationToken),
            "speed-test" => PushAsync(account, connection, IProxyAction.SpeedTest, "IProxySpeedTestSent", cancellationToken),
            "toggle-proxy" => ToggleAsync(account, connection, command["enabled"], cancellationToken),
            _ => throw new ArgumentException($"A phone cannot {command.Action}.", nameof(command)),
        };

    async Task<UplinkReason> PushAsync(UplinkAccount account, string connection, IProxyAction action, string outcome, CancellationToken cancellationToken)
    {
        await commands.PushAsync(account, connection, action, cancellationToken);
        return new UplinkReason(outcome);
    }

    async Task<UplinkReason> ToggleAsync(UplinkAccount account, string connection, string? wanted, CancellationToken cancellationToken)
    {
        var enabled = LooseText.Flag(wanted ?? "") ?? throw new UplinkException(UplinkError.Refused, "enabled: true or false?");
        await commands.ToggleProxyAsync(account, connection, enabled, cancellationToken);
        return new UplinkReason(enabled ? "IProxyProxiesOnSent" : "IProxyProxiesOffSent");
    }

    async Task<UplinkReason> ChangeIpAsync(
        UplinkAccount account, string connection, IProgress<UplinkReason>? progress, CancellationToken cancellationToken)
    {
        var old = await watch.BeforeAsync(account, connection, cancellationToken);
        await commands.PushAsync(account, connection, IProxyAction.ChangeIp, cancellationToken);
        progress?.Report(new UplinkReason("IProxyChangeIpSent"));
        return await watch.ChangeAsync(account, connection, old, progress, cancellationToken) is var (before, after)
            ? new UplinkReason("IProxyIpChanged", before, after)
            : new UplinkReason("IProxyIpNotSeen", old ?? "?");
    }
}
