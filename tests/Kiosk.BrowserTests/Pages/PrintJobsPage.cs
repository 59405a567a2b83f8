namespace Kiosk.BrowserTests.Pages;

public sealed class PrintJobsPage(IPage page) : KioskPage(page)
{
    public ILocator Jobs => Page.Locator(".jobs > li");

    public ILocator Question => Page.GetByText("Is the ticket in your hand?");

    public Task OpenAsync() => Page.GotoAsync("/print-jobs");

    public Task ShowOnlyAsync(string printer) => Link(printer).TapAsync();

    public Task YesAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }).TapAsync();

    public Task NoAsync() => Button("No, print again").TapAsync();
}
