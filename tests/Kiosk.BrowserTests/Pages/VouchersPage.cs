namespace Kiosk.BrowserTests.Pages;

public sealed class VouchersPage(IPage page) : KioskPage(page)
{
    public ILocator Rows => Page.Locator("#found tbody tr");
    public ILocator Count => Page.Locator("#found .count");

    ILocator Query => Page.GetByRole(AriaRole.Searchbox);

    public Task OpenAsync() => Page.GotoAsync("/vouchers");

    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    /// <summary>The list follows the typing.</summary>
    public async Task TypeAsync(string query)
    {
        await Query.ClearAsync();
        await Query.PressSequentiallyAsync(query);
    }

    public async Task FindAsync(string query)
    {
        await Query.FillAsync(query);
        await GoByAsync(Button("Find"));
    }

    public async Task<VoucherPage> OpenRowAsync(string text)
    {
        await GoByAsync(Row(text).GetByRole(AriaRole.Link));
        return new VoucherPage(Page);
    }
}
