namespace Kiosk.BrowserTests.Pages;

public sealed class PrintersPage(IPage page) : KioskPage(page)
{
    public const string Path = "/printers";

    public ILocator Cards => Page.Locator(".printers > li");

    public Task OpenAsync() => Page.GotoAsync(Path);

    public ILocator Card(string name) => Cards.Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }) });

    public ILocator Answer(string name) => Card(name).Locator(".asked");

    public Task TestAsync(string name) => ButtonOf(name, "Test the connection").TapAsync();

    public Task CancelAllAsync(string name) => GoByAsync(ButtonOf(name, "Do not print them"));

    public Task MakeUsualAsync(string name) => GoByAsync(ButtonOf(name, "Make it the usual one"));

    public async Task<PrinterFormPage> AddAsync()
    {
        await GoByAsync(Link("Add a printer"));
        return new PrinterFormPage(Page);
    }

    public async Task<PrinterFormPage> EditAsync(string name)
    {
        await GoByAsync(Card(name).GetByRole(AriaRole.Link, new() { Name = "Edit" }));
        return new PrinterFormPage(Page);
    }

    public async Task<TestPagePage> TestPageAsync(string name)
    {
        await GoByAsync(Card(name).GetByRole(AriaRole.Link, new() { Name = "Test page" }));
        return new TestPagePage(Page);
    }

    ILocator ButtonOf(string name, string button) => Card(name).GetByRole(AriaRole.Button, new() { Name = button });
}
