namespace Kiosk.BrowserTests.Pages;

public sealed class InternetPage(IPage page) : KioskPage(page)
{
    public const string Path = "/internet";

    public ILocator Answer => Page.Locator(".answer");
    public ILocator Headline => Page.Locator(".answer h1");
    public ILocator Mend => Page.Locator("#mend");
    public ILocator Chain => Page.Locator(".chain");
    public ILocator Cards => Page.Locator(".uplinks > li");

    public Task OpenAsync() => Page.GotoAsync(Path);

    public ILocator Card(string name) => Cards.Filter(new() { Has = Page.GetByRole(AriaRole.Link, new() { Name = name }) });

    public async Task<UplinkFormPage> AddAsync()
    {
        await GoByAsync(Link("Set up an uplink"));
        return new UplinkFormPage(Page);
    }

    public async Task<UplinkPage> OpenCardAsync(string name)
    {
        await GoByAsync(Card(name).GetByRole(AriaRole.Link).First);
        return new UplinkPage(Page);
    }

    public async Task<UplinkActionPage> MendAsync()
    {
        await GoByAsync(Mend);
        return new UplinkActionPage(Page);
    }
}
