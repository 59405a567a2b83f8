using Kiosk.Guests;
using Kiosk.Hotspot;

namespace Kiosk.Pages;

/// <summary>One line of the router's lists of people, whatever their kind.</summary>
public sealed record GuestListRow(string? Login, string? Mac, string? Address, DateTimeOffset? At, long? Visits);

/// <summary>The router's lists that nobody watches all day: asked for when somebody looks.</summary>
public static class GuestList
{
    const string Logins = "logins";

    public static IReadOnlyList<string> All { get; } = [Logins, .. Enum.GetNames<StoredUserKind>().Select(name => name.ToLowerInvariant())];

    /// <exception cref="RouterException">The router did not give the list.</exception>
    public static async Task<IReadOnlyList<GuestListRow>> FetchAsync(IHotspotRouter router, string list, CancellationToken cancellationToken)
    {
        if (list == Logins)
        {
            var logins = await router.GetLoginsAsync(cancellationToken);
            return [.. logins.OrderByDescending(login => login.At).Select(login => new GuestListRow(login.Login, login.Mac, login.Address, login.At, Visits: null))];
        }

        var users = await router.GetStoredUsersAsync(Enum.Parse<StoredUserKind>(list, ignoreCase: true), cancellationToken);
        return [.. users.Select(user => new GuestListRow(user.Login, user.Mac, Address: null, user.LastLogin ?? user.CreatedAt, user.Visits))];
    }
}
