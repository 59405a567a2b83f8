namespace Kiosk.BrowserTests.Pages;

/// <summary>The switches that break the demo's uplinks.</summary>
public sealed class DemoUplinksPage(IPage page) : KioskPage(page)
{
    public Task OpenAsync() => Page.GotoAsync("/demo/uplinks");

    public Task PressAsync(string id) => GoByAsync(Page.Locator($"#{id}"));
}
