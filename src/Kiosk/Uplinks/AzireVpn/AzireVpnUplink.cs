using Kiosk.Settings;

namespace Kiosk.Uplinks.AzireVpn;

/// <summary>AzireVPN behind the port. Its API knows accounts and tokens but no session: an uplink is never up, as nobody can say so.</summary>
public sealed class AzireVpnUplink(AzireVpnClient client, TimeProvider time) : IUplink
{
    public UplinkKind Kind => UplinkKind.AzireVpn;

    public IReadOnlyList<string> Actions { get; } = [];

    public async Task<IReadOnlyList<UplinkReading>> LookAsync(UplinkAccount account, IReadOnlyList<string?> targets, CancellationToken cancellationToken)
    {
        var tokens = await client.ListAsync(account, byPerson: false, cancellationToken);
        var user = await UserAsync(account, cancellationToken);
        var now = time.GetUtcNow();
        return [.. targets.Select(target => Read(tokens, user, string.IsNullOrWhiteSpace(target) ? null : target.Trim(), now))];
    }

    public async Task<IReadOnlyList<UplinkTarget>> FindTargetsAsync(UplinkAccount candidate, CancellationToken cancellationToken) =>
    [
        .. (await client.ListAsync(candidate, byPerson: true, cancellationToken))
            .Select(token => new UplinkTarget(token.Id, token.Title, token.Comment == token.Title ? null : token.Comment)),
    ];

    public Task<UplinkReason> ActAsync(
        UplinkAccount account, string? target, UplinkCommand command, IProgress<UplinkReason>? progress, CancellationToken cancellationToken) =>
        throw new ArgumentException("AzireVPN has no such action.", nameof(command));

    static UplinkReading Read(IReadOnlyList<AzireVpnToken> tokens, AzireVpnUser? user, string? target, DateTimeOffset now)
    {
        var (state, reason) = user?.Lapse(now) is { } lapse ? (UplinkState.Down, lapse)
            : target is not null && tokens.All(token => token.Id != target) ? (UplinkState.Unknown, new UplinkReason("AzireVpn.TokenGone", target))
            : (UplinkState.Unknown, new UplinkReason("AzireVpn.Answers"));
        return new UplinkReading(state, reason) { ExpiresAt = user?.ExpiresAt, Facts = AzireVpnFacts.Of(tokens, user, target, now) };
    }

    /// <summary>Null when it cannot be asked: the vendor documents it elsewhere and has moved such calls before.</summary>
    async Task<AzireVpnUser?> UserAsync(UplinkAccount account, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetUserAsync(account, cancellationToken);
        }
        catch (UplinkException)
        {
            return null;
        }
    }
}
