using Kiosk.Guests;
using Kiosk.Settings;
using Kiosk.Vouchers;
using Microsoft.Extensions.Options;

namespace Kiosk.Hotspot.WRouter;

/// <summary>A W-Router behind the port. Settings are read anew for every call.</summary>
public sealed class WRouterGateway(
    WRouterClient client, IOptionsMonitor<RouterOptions> router, IOptionsMonitor<VenueOptions> venue) : IHotspotRouter
{
    readonly CallGate gate = new();

    /// <exception cref="ArgumentException">No user name or passcode: the router would make up its own.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit the router would turn into "unlimited". Nothing was sent.</exception>
    public Task<RouterVoucher> CreateVoucherAsync(NewRouterVoucher voucher, CancellationToken cancellationToken)
    {
        Require(voucher);
        var request = new WRouterRequest("create_voucher")
        {
            Username = voucher.Username,
            Passcode = voucher.Passcode,
            FullName = string.IsNullOrEmpty(voucher.FullName) ? null : voucher.FullName,
            ValidFor = voucher.ValidFor.Text,
            ValidFrom = voucher.ValidFrom is { } from ? WRouterValues.Write(from, Zone) : null,
            DownloadLimit = voucher.DownloadLimitMb,
            UploadLimit = voucher.UploadLimitMb,
        };
        return CallAsync(
            request,
            answer => answer.User is not null || answer.Says(WRouterMessages.Added)
                ? WRouterRows.Voucher(answer.User ?? new WRouterRow(), Zone, voucher)!
                : throw Unclear(answer),
            cancellationToken);
    }

    public Task RemoveVoucherAsync(string username, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return CallAsync(
            new WRouterRequest("remove_voucher") { Username = username },
            answer => answer.Says(WRouterMessages.Removed) ? true : throw Unclear(answer),
            cancellationToken);
    }

    public Task<IReadOnlyList<RouterVoucher>> GetVouchersAsync(CancellationToken cancellationToken) =>
        ListAsync("get_voucher_users", row => WRouterRows.Voucher(row, Zone), cancellationToken);

    public Task<IReadOnlyList<StoredUser>> GetStoredUsersAsync(StoredUserKind kind, CancellationToken cancellationToken) =>
        ListAsync(ActionOf(kind), row => WRouterRows.StoredUser(row, Zone, kind), cancellationToken);

    public Task<IReadOnlyList<LoginRecord>> GetLoginsAsync(CancellationToken cancellationToken) =>
        ListAsync("get_logins", row => WRouterRows.Login(row, Zone), cancellationToken);

    public Task<IReadOnlyList<GuestHost>> GetGuestHostsAsync(CancellationToken cancellationToken) =>
        ListAsync("get_guest_hosts", WRouterRows.Host, cancellationToken);

    public Task<IReadOnlyList<ActiveGuest>> GetActiveGuestsAsync(CancellationToken cancellationToken) =>
        ListAsync("get_active_guests", WRouterRows.ActiveGuest, cancellationToken);

    TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(router.CurrentValue.TimeZone ?? "", out var zone) ? zone : venue.CurrentValue.Zone;

    Task<IReadOnlyList<T>> ListAsync<T>(string action, Func<WRouterRow, T?> read, CancellationToken cancellationToken) where T : class =>
        CallAsync<IReadOnlyList<T>>(
            new WRouterRequest(action), answer => [.. answer.Rows.Select(read).OfType<T>()], cancellationToken);

    Task<T> CallAsync<T>(WRouterRequest request, Func<WRouterAnswer, T> read, CancellationToken cancellationToken) =>
        gate.RunAsync(
            router.CurrentValue.MaxParallel,
            async () =>
            {
                var answer = await client.SendAsync(router.CurrentValue, request, cancellationToken);
                return read(answer);
            },
            cancellationToken);

    static RouterException Unclear(WRouterAnswer answer) =>
        answer.Fault(RouterError.Unreadable, "neither confirmed nor refused: " + string.Join(", ", answer.Words));

    static void Require(NewRouterVoucher voucher)
    {
        if (string.IsNullOrEmpty(voucher.Username) || string.IsNullOrEmpty(voucher.Passcode))
            throw new ArgumentException("A user name and a passcode are needed.", nameof(voucher));
        if (!DataLimit.IsValid(voucher.DownloadLimitMb) || !DataLimit.IsValid(voucher.UploadLimitMb))
            throw new ArgumentOutOfRangeException(nameof(voucher), $"A limit is {DataLimit.Min} to {DataLimit.Max} MB.");
    }

    static string ActionOf(StoredUserKind kind) => kind switch
    {
        StoredUserKind.Email => "get_email_users",
        StoredUserKind.Facebook => "get_fb_users",
        StoredUserKind.Mobile => "get_mobile_users",
        StoredUserKind.Free => "get_free_users",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
