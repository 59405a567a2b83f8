namespace Kiosk.BrowserTests.Pages;

public sealed class ShowPage(IPage page) : KioskPage(page)
{
    public ILocator Phone => Page.Locator("#phone");

    public ILocator Display => Link("Show on a screen");

    public Task OpenAsync(long id) => Page.GotoAsync($"/vouchers/{id}/show");

    public async Task MakeAsync()
    {
        await Button("Make a link").TapAsync();
        await Expect(Display).ToBeVisibleAsync();
    }

    /// <summary>The link's address, for whoever opens it.</summary>
    public async Task<string> LinkAsync() => (await Display.GetAttributeAsync("href"))!; // a link has one

    public async Task<GuestPage> OpenDisplayAsync() =>
        new(await Page.RunAndWaitForPopupAsync(() => Display.TapAsync()));
}
