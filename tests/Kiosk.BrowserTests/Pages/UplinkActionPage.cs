namespace Kiosk.BrowserTests.Pages;

/// <summary>Asks before something is done.</summary>
public sealed class UplinkActionPage(IPage page) : KioskPage(page)
{
    public ILocator Question => Page.Locator("h1");
    public ILocator Confirm => Page.Locator("#confirm");
    public ILocator Key => Page.Locator("input[name=key]");
    public ILocator Subject => Field("Subject");
    public ILocator Message => Field("Message");
    public ILocator Account => Field("Name of the account");

    public ILocator ErrorOf(ILocator field) => Page.Locator(".field").Filter(new() { Has = field }).Locator(".error");

    public Task OpenAsync(string name, string action) => Page.GotoAsync($"/internet/{Uri.EscapeDataString(name)}/actions/{action}");

    public async Task<UplinkPage> DoAsync()
    {
        await GoByAsync(Confirm);
        return new UplinkPage(Page);
    }
}
