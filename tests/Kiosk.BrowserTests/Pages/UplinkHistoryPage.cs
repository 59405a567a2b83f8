namespace Kiosk.BrowserTests.Pages;

public sealed class UplinkHistoryPage(IPage page) : KioskPage(page)
{
    public ILocator Words => Page.Locator(".past h2");
    public ILocator More => Page.Locator(".past h2 + p");
    public ILocator Charts => Main.Locator("svg[role=img]");
    public ILocator Outages => Page.Locator("#outages tbody tr");
    public ILocator Months => Page.Locator("#months tbody tr");
    public ILocator Spreadsheet => Page.Locator("#csv");
    public ILocator Earlier => Page.Locator("#earlier");
    public ILocator Later => Page.Locator("#later");

    public Task OpenAsync(string name) => Page.GotoAsync($"/internet/{Uri.EscapeDataString(name)}/history");

    public Task ShowAsync(string span) => Page.Locator($"#span-{span}").TapAsync();
}
