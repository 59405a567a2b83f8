using Kiosk.Guests;

namespace Kiosk.Hotspot;

/// <summary>The hotspot router, in the venue's words. Every call may throw <see cref="RouterException"/>.</summary>
public interface IHotspotRouter
{
    /// <summary>Sends the voucher once. After an error with <see cref="RouterException.NotDone"/> false it may exist all the same.</summary>
    Task<RouterVoucher> CreateVoucherAsync(NewRouterVoucher voucher, CancellationToken cancellationToken);

    Task RemoveVoucherAsync(string username, CancellationToken cancellationToken);

    Task<IReadOnlyList<RouterVoucher>> GetVouchersAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredUser>> GetStoredUsersAsync(StoredUserKind kind, CancellationToken cancellationToken);

    Task<IReadOnlyList<LoginRecord>> GetLoginsAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<GuestHost>> GetGuestHostsAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<ActiveGuest>> GetActiveGuestsAsync(CancellationToken cancellationToken);
}
