namespace Kiosk.BrowserTests.Pages;

public sealed class GuestsPage(IPage page) : KioskPage(page)
{
    public ILocator Nobody => Page.GetByText("Nobody is online right now.");
    public ILocator Rows => Page.Locator("#found tbody tr");
    public ILocator Age => Page.Locator("#found .note");

    public Task OpenAsync() => Page.GotoAsync("/guests");

    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    public async Task<RevokePage> RevokeAsync(ILocator row)
    {
        await GoByAsync(row.GetByRole(AriaRole.Link, new() { Name = "Revoke" }));
        return new RevokePage(Page);
    }
}
