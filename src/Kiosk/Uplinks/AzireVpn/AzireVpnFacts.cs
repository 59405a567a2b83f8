namespace Kiosk.Uplinks.AzireVpn;

/// <summary>What is worth showing of an account and its tokens; of these names and ages alone.</summary>
static class AzireVpnFacts
{
    public static IReadOnlyList<UplinkFact> Of(IReadOnlyList<AzireVpnToken> tokens, AzireVpnUser? user, string? target, DateTimeOffset now)
    {
        var own = tokens.FirstOrDefault(token => token.IsOwn);
        var oldest = tokens.Where(token => token.CreatedAt is not null).MinBy(token => token.CreatedAt);
        var chosen = tokens.FirstOrDefault(token => token.Id == target);
        return
        [
            new("tokens", (long)tokens.Count),
            .. chosen is null ? (IEnumerable<UplinkFact>)[] : [new("chosenToken", chosen.Title), new("chosenTokenSince", chosen.CreatedAt, FactForm.Moment)],
            new("ownToken", own?.Title),
            new("ownTokenSince", own?.CreatedAt, FactForm.Moment),
            new("oldestToken", oldest?.Title),
            new("oldestTokenSince", oldest?.CreatedAt, FactForm.Moment),
            new("account", user?.Username),
            new("accountActive", user?.IsActive),
            new("daysLeft", user?.ExpiresAt is { } end ? (long)Math.Floor((end - now).TotalDays) : null, FactForm.Days),
            new("addressesUsed", user?.AddressesUsed),
            new("addressesLeft", user?.AddressesLeft),
        ];
    }
}
