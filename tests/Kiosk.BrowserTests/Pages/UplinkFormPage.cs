namespace Kiosk.BrowserTests.Pages;

public sealed class UplinkFormPage(IPage page) : KioskPage(page)
{
    public ILocator Vendor => Field("Vendor");
    public ILocator Name => Field("Name");
    public ILocator Key => Field("API key");
    public ILocator Needed => Field("Guests need it");
    public ILocator Address => Field("Address");
    public ILocator Seconds => Field("Seconds between looks");
    public ILocator TargetId => Field("Its name or number");
    public ILocator TestResult => Page.Locator("#tested");
    public ILocator Targets => Page.Locator("#target .option");

    public Task OpenNewAsync() => Page.GotoAsync("/internet/new");

    public ILocator ErrorOf(ILocator field) => Page.Locator(".field").Filter(new() { Has = field }).Locator(".error");

    /// <summary>Address and pause are folded away until they differ from the usual.</summary>
    public async Task UnfoldAsync()
    {
        if (!await Address.IsVisibleAsync())
            await Page.Locator("summary").TapAsync();
    }

    public Task TestAsync() => Button("Test connection").TapAsync();

    public Task ChooseAsync(string target) => Targets.Filter(new() { HasText = target }).TapAsync();

    public async Task<UplinkPage> SaveAsync()
    {
        await GoByAsync(Button("Save"));
        return new UplinkPage(Page);
    }

    public Task RemoveAsync() => GoByAsync(Link("Remove…"));

    public async Task<InternetPage> ConfirmRemovalAsync()
    {
        await GoByAsync(Button("Remove it"));
        return new InternetPage(Page);
    }
}
