namespace Kiosk.BrowserTests.Pages;

public sealed class AlertsPage(IPage page) : KioskPage(page)
{
    public ILocator Rows => Page.Locator("#alerts li");

    public ILocator Cards => Page.Locator(".printers > li");

    public ILocator Saved => Page.Locator(".banner.good");

    public ILocator Tested => Page.Locator("#tested");

    public ILocator Name => Field("Name");

    public ILocator Address => Field("Address");

    public ILocator Secret => Field("Secret that signs messages");

    public ILocator QuietFrom => Field("Quiet from");

    public ILocator QuietUntil => Field("Quiet until");

    public ILocator ErrorOf(ILocator field) => Page.Locator(".field").Filter(new() { Has = field }).Locator(".error");

    public Task OpenAsync() => Page.GotoAsync("/alerts");

    public Task OpenSettingsAsync() => Page.GotoAsync("/alerts/settings");

    public ILocator Card(string name) => Cards.Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }) });

    public Task AddAsync() => Link("Add a webhook").TapAsync();

    public Task EditAsync(string name) => Card(name).GetByRole(AriaRole.Link, new() { Name = "Edit" }).TapAsync();

    public Task TestAsync() => Button("Send a test message").TapAsync();

    public Task SaveAsync() => Button("Save").TapAsync();

    public async Task RemoveAsync()
    {
        await Link("Remove…").TapAsync();
        await Button("Remove it").TapAsync();
    }
}
