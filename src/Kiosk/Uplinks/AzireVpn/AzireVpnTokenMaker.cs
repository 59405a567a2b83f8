namespace Kiosk.Uplinks.AzireVpn;

/// <summary>
/// Makes one token, once. Where the answer is lost, a person who tries again would leave a token behind each time; so the
/// list is read before and after, and the new one of these names is the one.
/// </summary>
public sealed class AzireVpnTokenMaker(AzireVpnClient client)
{
    /// <exception cref="UplinkException"><see cref="UplinkException.NotDone"/> false: it may exist, but is not in the list, or that could not be read.</exception>
    public async Task<AzireVpnKeyedToken> MakeAsync(UplinkAccount account, string? deviceName, string? comment, CancellationToken cancellationToken)
    {
        var before = (await client.ListAsync(account, byPerson: true, cancellationToken)).Select(token => token.Id).ToHashSet(StringComparer.Ordinal);
        try
        {
            return await client.CreateAsync(account, deviceName, comment, cancellationToken);
        }
        catch (UplinkException exception) when (!exception.NotDone)
        {
            if (await FindAsync(account, before, deviceName, comment, cancellationToken) is { } made)
                return made;
            throw;
        }
    }

    async Task<AzireVpnKeyedToken?> FindAsync(
        UplinkAccount account, HashSet<string> before, string? deviceName, string? comment, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.ListWithKeysAsync(account, byPerson: true, cancellationToken))
                .Where(keyed => !before.Contains(keyed.Token.Id) && keyed.Token.Comment == comment)
                // The vendor's list may leave the device's name out.
                .Where(keyed => keyed.Token.DeviceName is null || keyed.Token.DeviceName == deviceName)
                .OrderByDescending(keyed => keyed.Token.DeviceName == deviceName)
                .ThenByDescending(keyed => keyed.Token.CreatedAt)
                .FirstOrDefault();
        }
        catch (UplinkException)
        {
            // The failure that led here says more.
            return null;
        }
    }
}
