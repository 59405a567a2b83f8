namespace Kiosk.BrowserTests.Pages;

public sealed class VoucherPage(IPage page) : KioskPage(page)
{
    public ILocator Heading => Page.Locator("h1");
    public ILocator State => Page.Locator(".head .state").First;
    public ILocator Facts => Page.Locator(".facts");
    public ILocator History => Page.Locator(".history li");
    public ILocator Notes => Page.Locator(".note");

    public ILocator PrintHere => Link("Print from this screen");

    public Task OpenAsync(long id) => Page.GotoAsync($"/vouchers/{id}");

    public async Task<IssuedPage> ReplaceAsync(string validFor)
    {
        await GoByAsync(Link("Replace…"));
        await Field("Valid for").SelectOptionAsync(validFor);
        await GoByAsync(Button("Make the new voucher"));
        return new IssuedPage(Page);
    }

    public async Task RevokeAsync()
    {
        await GoByAsync(Link("Revoke…"));
        await new RevokePage(Page).ConfirmAsync();
    }

    /// <summary>To the voucher this one replaces, or that replaces it.</summary>
    public Task FollowAsync(string note) => GoByAsync(Notes.Filter(new() { HasText = note }).GetByRole(AriaRole.Link));
}
