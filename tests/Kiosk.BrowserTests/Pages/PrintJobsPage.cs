namespace Kiosk.BrowserTests.Pages;

public sealed class PrintJobsPage(IPage page) : KioskPage(page)
{
    public ILocator Jobs => Page.Locator(".jobs > li");

    public ILocator Question => Page.GetByText("Is the ticket in your hand?");

    public Task OpenAsync() => Page.GotoAsync("/print-jobs");

    public Task ShowOnlyAsync(string printer) => GoByAsync(Link(printer));

    public Task YesAsync() => GoByAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }));

    public Task NoAsync() => GoByAsync(Button("No, print again"));
}
