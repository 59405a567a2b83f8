namespace Kiosk.BrowserTests.Pages;

public sealed class PrintersPage(IPage page) : KioskPage(page)
{
    public const string Path = "/printers";

    public ILocator Cards => Page.Locator(".printers > li");

    public Task OpenAsync() => Page.GotoAsync(Path);

    public ILocator Card(string name) => Cards.Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }) });

    public ILocator Answer(string name) => Card(name).Locator(".asked");

    public Task TestAsync(string name) => TapAsync(name, "Test the connection");

    public Task CancelAllAsync(string name) => TapAsync(name, "Do not print them");

    public Task MakeUsualAsync(string name) => TapAsync(name, "Make it the usual one");

    public async Task<PrinterFormPage> AddAsync()
    {
        await Link("Add a printer").TapAsync();
        return new PrinterFormPage(Page);
    }

    public async Task<PrinterFormPage> EditAsync(string name)
    {
        await Card(name).GetByRole(AriaRole.Link, new() { Name = "Edit" }).TapAsync();
        return new PrinterFormPage(Page);
    }

    public async Task<TestPagePage> TestPageAsync(string name)
    {
        await Card(name).GetByRole(AriaRole.Link, new() { Name = "Test page" }).TapAsync();
        return new TestPagePage(Page);
    }

    Task TapAsync(string name, string button) => Card(name).GetByRole(AriaRole.Button, new() { Name = button }).TapAsync();
}
