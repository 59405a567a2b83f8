namespace Kiosk.BrowserTests.Pages;

/// <summary>What the guest sees; nothing on it is the staff's.</summary>
public sealed class GuestPage(IPage page)
{
    public IPage Page => page;
    public ILocator Root => page.Locator("html");
    public ILocator Main => page.Locator("main");
    public ILocator Codes => page.Locator(".qr svg");
    public ILocator Username => page.Locator("#username");
    public ILocator Passcode => page.Locator("#passcode");
    public ILocator LogIn => page.Locator("#login");
    public ILocator Online => page.Locator("#online");
    public ILocator StaffLinks => page.Locator("a[href^='/'], nav, #strip");
}
