namespace Kiosk.BrowserTests.Pages;

public sealed class CustomPage(IPage page) : KioskPage(page)
{
    public ILocator Name => Field("Guest's name");
    public ILocator ValidFor => Field("Valid for");
    public ILocator Start => Field("Starts at");
    public ILocator Language => Field("Language of the ticket");
    public ILocator Download => Field("Download limit in MB");
    public ILocator Upload => Field("Upload limit in MB");

    public Task OpenAsync() => Page.GotoAsync("/issue/custom");

    /// <summary>What is said about a field's content, right below it.</summary>
    public ILocator ErrorOf(ILocator field) => Page.Locator(".field").Filter(new() { Has = field }).Locator(".error");

    public async Task<IssuedPage> MakeAsync()
    {
        await GoByAsync(Button("Make the voucher"));
        return new IssuedPage(Page);
    }
}
