namespace Kiosk.Vouchers;

/// <param name="Text">Part of a user name, guest name, note or MAC address.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">1 to 200.</param>
public sealed record VoucherQuery(string? Text = null, VoucherState? State = null, int Page = 1, int PageSize = 50)
{
    public const int LargestPage = 200;
}

public sealed record VoucherPage(IReadOnlyList<Voucher> Items, long Total, int Page, int PageSize)
{
    public long Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
