using System.ComponentModel;
using Kiosk.Guests;

namespace Kiosk.Pages.Api;

/// <param name="AsOf">When the list was true; null before the router's first answer.</param>
/// <param name="Stale">The router did not answer the last question, so the list is older than it should be.</param>
sealed record GuestList<T>(IReadOnlyList<T> Items, int Total, DateTimeOffset? AsOf, bool Stale);

/// <summary>Columns the kiosk does not know are kept as the router wrote them.</summary>
interface IGuestRow
{
    IReadOnlyDictionary<string, string> Extra { get; }
}

sealed record ActiveGuestView(
    string Login, string? Address, string? Mac, long? UptimeSeconds, long? IdleSeconds, long? DownloadBytes, long? UploadBytes,
    [property: Description("The user name of the live voucher that is logged in.")] string? Voucher,
    IReadOnlyDictionary<string, string> Extra) : IGuestRow
{
    public static ActiveGuestView From(ActiveGuest guest, string? voucher) => new(
        guest.Login, guest.Address, guest.Mac, Seconds.Of(guest.Uptime), Seconds.Of(guest.Idle),
        guest.DownloadBytes, guest.UploadBytes, voucher, guest.Extra);
}

sealed record GuestHostView(
    string? Address, string? Mac, long? UptimeSeconds, long? IdleSeconds, long? DownloadBytes, long? UploadBytes,
    bool? Authorized, bool? Bypassed, IReadOnlyDictionary<string, string> Extra) : IGuestRow
{
    public static GuestHostView From(GuestHost host) => new(
        host.Address, host.Mac, Seconds.Of(host.Uptime), Seconds.Of(host.Idle), host.DownloadBytes, host.UploadBytes,
        host.Authorized, host.Bypassed, host.Extra);
}

sealed record LoginView(
    string? Login, string? Mac, string? Address, DateTimeOffset? At, IReadOnlyDictionary<string, string> Extra) : IGuestRow
{
    public static LoginView From(LoginRecord login) => new(login.Login, login.Mac, login.Address, login.At, login.Extra);
}

sealed record StoredUserView(
    string? Id, string? Login, string? Mac, DateTimeOffset? CreatedAt, DateTimeOffset? LastLogin, long? Visits,
    bool? Marketing, bool? Verified, IReadOnlyDictionary<string, string> Extra) : IGuestRow
{
    public static StoredUserView From(StoredUser user) => new(
        user.Id, user.Login, user.Mac, user.CreatedAt, user.LastLogin, user.Visits, user.Marketing, user.Verified, user.Extra);
}

static class Seconds
{
    public static long? Of(TimeSpan? span) => span is null ? null : (long)span.Value.TotalSeconds;
}
