namespace Kiosk.BrowserTests.Pages;

public sealed class BatchPage(IPage page) : KioskPage(page)
{
    public ILocator Progress => Page.Locator(".progress");
    public ILocator State => Page.Locator(".head .state");
    public ILocator Sheet => Link("A4 sheet (PDF)");

    public ILocator SheetHere => Link("Print the sheet from this screen");

    public Task StopAsync() => GoByAsync(Button("Stop the batch"));

    public Task OpenFormAsync() => Page.GotoAsync("/batches/new");

    public ILocator Count => Field("How many");

    public ILocator Error => Page.Locator(".error");

    public async Task MakeAsync(string count)
    {
        await Count.FillAsync(count);
        await GoByAsync(Button("Make the batch"));
    }
}
