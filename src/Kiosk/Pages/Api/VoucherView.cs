using System.ComponentModel;
using Kiosk.Vouchers;

namespace Kiosk.Pages.Api;

sealed record VoucherView
{
    public required string Username { get; init; }
    public required string Passcode { get; init; }
    public required string? FullName { get; init; }
    public required string? ValidFor { get; init; }
    public required DateTimeOffset? ValidFrom { get; init; }
    public required DateTimeOffset? ExpiresAt { get; init; }

    [Description("Megabytes; null is unlimited.")]
    public required long? DownloadLimitMb { get; init; }

    [Description("Megabytes; null is unlimited.")]
    public required long? UploadLimitMb { get; init; }

    public required VoucherState State { get; init; }
    public required VoucherSource Source { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public required DateTimeOffset? FirstLogin { get; init; }
    public required DateTimeOffset? LastLogin { get; init; }
    public required string? Mac { get; init; }
    public required string? Note { get; init; }

    [Description("The language chosen for its ticket; null is the plan's or the venue's.")]
    public required string? Language { get; init; }

    public required DateTimeOffset? PrintedAt { get; init; }
    public required int PrintCount { get; init; }
    public required string? Plan { get; init; }

    [Description("The batch it was issued with.")]
    public required string? BatchId { get; init; }

    [Description("Someone asked to revoke it and the router has not confirmed yet.")]
    public required DateTimeOffset? RevokeRequestedAt { get; init; }

    public static string Address(Voucher voucher) => $"/api/v1/vouchers/{Uri.EscapeDataString(voucher.Username)}";

    public static VoucherView From(Voucher voucher) => new()
    {
        Username = voucher.Username,
        Passcode = voucher.Passcode,
        FullName = voucher.FullName,
        ValidFor = voucher.ValidFor,
        ValidFrom = voucher.ValidFrom,
        ExpiresAt = voucher.ExpiresAt,
        DownloadLimitMb = voucher.DownloadLimitMb,
        UploadLimitMb = voucher.UploadLimitMb,
        State = voucher.State,
        Source = voucher.Source,
        CreatedAt = voucher.CreatedAt,
        CreatedBy = voucher.CreatedBy,
        FirstLogin = voucher.FirstLogin,
        LastLogin = voucher.LastLogin,
        Mac = voucher.Mac,
        Note = voucher.Note,
        Language = voucher.Language,
        PrintedAt = voucher.PrintedAt,
        PrintCount = voucher.PrintCount,
        Plan = voucher.Plan,
        BatchId = voucher.BatchId,
        RevokeRequestedAt = voucher.RevokeRequestedAt,
    };
}

sealed record VoucherList(IReadOnlyList<VoucherView> Items, long Total, int Page, int PageSize);
