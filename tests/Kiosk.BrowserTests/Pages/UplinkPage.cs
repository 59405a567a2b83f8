namespace Kiosk.BrowserTests.Pages;

public sealed class UplinkPage(IPage page) : KioskPage(page)
{
    public ILocator State => Page.Locator(".head .state");
    public ILocator Reason => Page.Locator(".lead");
    public ILocator Facts => Page.Locator("dl.facts");
    public ILocator Action => Page.Locator("#action");
    public ILocator Log => Page.Locator(".history");

    public Task OpenAsync(string name) => Page.GotoAsync($"/internet/{Uri.EscapeDataString(name)}");

    public async Task<UplinkActionPage> AskAsync(string action)
    {
        await GoByAsync(Link(action));
        return new UplinkActionPage(Page);
    }

    public async Task<UplinkFormPage> SettingsAsync()
    {
        await GoByAsync(Link("Settings"));
        return new UplinkFormPage(Page);
    }

    public Task HistoryAsync() => GoByAsync(Page.Locator("#history"));
}
