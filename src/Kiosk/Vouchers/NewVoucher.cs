using Kiosk.Hotspot;

namespace Kiosk.Vouchers;

/// <summary>A request that passed every rule, its codes chosen.</summary>
public sealed record NewVoucher
{
    public required string Username { get; init; }
    public required string Passcode { get; init; }

    /// <summary>The kiosk chose the user name, so a collision may be answered with another.</summary>
    public required bool UsernameIsOurs { get; init; }

    public string? FullName { get; init; }
    public string? Plan { get; init; }
    public required ValidFor ValidFor { get; init; }
    public DateTimeOffset? ValidFrom { get; init; }
    public long? DownloadLimitMb { get; init; }
    public long? UploadLimitMb { get; init; }
    public string? Note { get; init; }
    public string? Language { get; init; }
    public PrintWish? Print { get; init; }
    public string? BatchId { get; init; }
    public long? ReplacesId { get; init; }
}

static class RouterVouchers
{
    /// <summary>The same voucher, to be made under another user name.</summary>
    public static NewVoucher Again(this Voucher voucher) => new()
    {
        Username = "",
        Passcode = "",
        UsernameIsOurs = true,
        FullName = voucher.FullName,
        Plan = voucher.Plan,
        ValidFor = Vouchers.ValidFor.Find(voucher.ValidFor)!, // it was made from one
        ValidFrom = voucher.ValidFrom,
        DownloadLimitMb = voucher.DownloadLimitMb,
        UploadLimitMb = voucher.UploadLimitMb,
        Note = voucher.Note,
        Language = voucher.Language,
        Print = voucher.PrintOn is null ? null : new PrintWish(voucher.PrintOn),
        BatchId = voucher.BatchId,
    };

    /// <summary>Without a name the router invents one, so the user name stands in for it.</summary>
    public static NewRouterVoucher ToRouter(this Voucher voucher) => new()
    {
        Username = voucher.Username,
        Passcode = voucher.Passcode,
        FullName = voucher.FullName ?? voucher.Username,
        ValidFor = Vouchers.ValidFor.Find(voucher.ValidFor)!, // only vouchers of the kiosk's own making are sent
        ValidFrom = voucher.ValidFrom,
        DownloadLimitMb = voucher.DownloadLimitMb,
        UploadLimitMb = voucher.UploadLimitMb,
    };
}
