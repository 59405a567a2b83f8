using System.ComponentModel;
using Kiosk.Vouchers;

namespace Kiosk.Pages.Api;

record BatchView
{
    public required string Id { get; init; }
    public required int Count { get; init; }
    public required int Issued { get; init; }
    public required int Failed { get; init; }
    public required BatchState State { get; init; }
    public required string? Plan { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }

    [Description("Why a running batch does not get on; null while it does.")]
    public required string? Trouble { get; init; }

    public static string Address(Batch batch) => $"/api/v1/batches/{batch.Id}";
}

sealed record BatchWithVouchers : BatchView
{
    public required IReadOnlyList<VoucherView> Vouchers { get; init; }
}
