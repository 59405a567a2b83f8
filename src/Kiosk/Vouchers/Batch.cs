namespace Kiosk.Vouchers;

public sealed record Batch
{
    public required string Id { get; init; }
    public required int Count { get; init; }
    public required BatchState State { get; init; }
    public string? Plan { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public int Issued { get; init; }
    public int Failed { get; init; }
}

public enum BatchState
{
    Running,
    Done,
    Cancelled,
}

/// <param name="Count">1 to <see cref="Largest"/>.</param>
/// <param name="Voucher">What each of them is like; user name and passcode must not be set.</param>
public sealed record BatchRequest(int Count, VoucherRequest Voucher)
{
    public const int Largest = 1000;
}
