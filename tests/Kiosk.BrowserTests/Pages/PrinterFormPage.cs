namespace Kiosk.BrowserTests.Pages;

public sealed class PrinterFormPage(IPage page) : KioskPage(page)
{
    public ILocator Name => Field("Name");
    public ILocator Address => Field("Address");
    public ILocator Profile => Field("Model");
    public ILocator Template => Field("Ticket");
    public ILocator Fallback => Field("When it is out");
    public ILocator IsUsual => Field("The usual printer: a tap prints here");
    /// <summary>Unfolded once it differs from the model.</summary>
    public ILocator Override(string label) => Field(label);

    public ILocator TestResult => Page.Locator("#tested");

    public Task OpenNewAsync() => Page.GotoAsync("/printers/new");

    /// <summary>What is said about a field's content, right below it.</summary>
    public ILocator ErrorOf(ILocator field) => Page.Locator(".field").Filter(new() { Has = field }).Locator(".error");

    public async Task FillAsync(string name, string address)
    {
        await Name.FillAsync(name);
        await Address.FillAsync(address);
    }

    public Task TestAsync() => Button("Test the connection").TapAsync();

    public async Task<PrintersPage> SaveAsync()
    {
        await GoByAsync(Button("Save"));
        return new PrintersPage(Page);
    }

    public Task RemoveAsync() => GoByAsync(Link("Remove…"));

    public async Task<PrintersPage> ConfirmRemovalAsync()
    {
        await GoByAsync(Button("Remove it"));
        return new PrintersPage(Page);
    }
}
