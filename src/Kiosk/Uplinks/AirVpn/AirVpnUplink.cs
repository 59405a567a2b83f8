using System.Globalization;
using Kiosk.Settings;

namespace Kiosk.Uplinks.AirVpn;

/// <summary>AirVPN behind the port: a device of an account is up while it has a session on a server that carries.</summary>
public sealed class AirVpnUplink(AirVpnClient client, AirVpnStatusPage statuses, TimeProvider time) : IUplink
{
    const string Reconnect = "reconnect";
    const string Notify = "notify";

    public UplinkKind Kind => UplinkKind.AirVpn;

    public IReadOnlyList<string> Actions { get; } = [Reconnect, Notify];

    public async Task<IReadOnlyList<UplinkReading>> LookAsync(UplinkAccount account, IReadOnlyList<string?> targets, CancellationToken cancellationToken)
    {
        var seen = await client.GetAccountAsync(account, byPerson: false, cancellationToken);
        // Without a session there is no server whose health matters.
        var status = seen.Sessions.Count == 0 ? null : await statuses.OfAsync(account, cancellationToken);
        var judge = new AirVpnJudge(seen, status, time.GetUtcNow());
        return [.. targets.Select(judge.Judge)];
    }

    public async Task<IReadOnlyList<UplinkTarget>> FindTargetsAsync(UplinkAccount candidate, CancellationToken cancellationToken)
    {
        var seen = await client.GetAccountAsync(candidate, byPerson: true, cancellationToken);
        var connected = seen.Sessions.Where(session => session.Device is not null)
            .Select(session => new UplinkTarget(session.Device!, session.Device!, Note(session))); // filtered
        var others = (await DevicesAsync(candidate, cancellationToken)).Select(device => new UplinkTarget(device.Name, device.Name, device.Description));
        return [.. connected.Concat(others).DistinctBy(target => target.Id)];
    }

    public async Task<UplinkReason> ActAsync(
        UplinkAccount account, string? target, UplinkCommand command, IProgress<UplinkReason>? progress, CancellationToken cancellationToken)
    {
        if (command.Action == Notify)
        {
            if (command["subject"] is null && command["body"] is null)
                throw new UplinkException(UplinkError.Refused, "nothing to say") { Because = new UplinkReason("AirVpn.NothingToSay") };
            await client.NotifyAsync(account, command["subject"], command["body"], cancellationToken);
            return new UplinkReason("AirVpn.Notified");
        }

        if (command.Action != Reconnect)
            throw new ArgumentException("AirVPN has no such action.", nameof(command));
        var device = string.IsNullOrWhiteSpace(target) ? null : target.Trim();
        if (device is null)
            await ConfirmAsync(account, command["account"], cancellationToken);
        return await client.DisconnectAsync(account, server: null, device, cancellationToken) switch
        {
            null => new UplinkReason("AirVpn.DropAsked", "?"),
            0 => new UplinkReason("AirVpn.NothingToDrop", "0"),
            1 => new UplinkReason("AirVpn.DroppedOne", "1"),
            { } count => new UplinkReason("AirVpn.Dropped", count.ToString(CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>Without a device every session of the account goes, those of other places too: only for who types its name.</summary>
    async Task ConfirmAsync(UplinkAccount account, string? typed, CancellationToken cancellationToken)
    {
        if (typed is null)
            throw new UplinkException(UplinkError.NotConfigured, "no device is set") { Because = new UplinkReason("AirVpn.NoDeviceSet") };
        var seen = await client.GetAccountAsync(account, byPerson: true, cancellationToken);
        if (seen.User.Login is null || !string.Equals(typed.Trim(), seen.User.Login, StringComparison.Ordinal))
            throw new UplinkException(UplinkError.Refused, "another account's name") { Because = new UplinkReason("AirVpn.OtherAccount") };
    }

    async Task<IReadOnlyList<AirVpnDevice>> DevicesAsync(UplinkAccount candidate, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetDevicesAsync(candidate, cancellationToken);
        }
        catch (UplinkException)
        {
            // A call of newer editions only: the sessions will do.
            return [];
        }
    }

    static string? Note(AirVpnSession session) => (session.Title, session.ExitIp) switch
    {
        (null, var address) => address,
        (var server, null) => server,
        var (server, address) => $"{server}, {address}",
    };
}
