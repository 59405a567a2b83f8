namespace Kiosk.BrowserTests.Pages;

public sealed class DeskPage(IPage page) : KioskPage(page)
{
    public ILocator Tiles => Page.Locator(".tile");
    public ILocator Recent => Page.Locator("#recent li a");

    public ILocator Tile(string plan) => Button(plan);

    public ILocator Languages => Page.Locator(".tongues label");
    public ILocator ChosenLanguage => Page.Locator(".tongues label:has(:checked)");

    public ILocator Language(string ownName) => Languages.Filter(new() { HasText = ownName });

    public Task OpenAsync() => Page.GotoAsync("/");

    public async Task<IssuedPage> IssueAsync(string plan)
    {
        await GoByAsync(Tile(plan));
        return new IssuedPage(Page);
    }

    /// <summary>As if this tab was a copy of the other: it holds the same rendered form.</summary>
    public async Task TakeFormOfAsync(DeskPage other)
    {
        var key = await other.FormKey.InputValueAsync();
        await FormKey.EvaluateAsync("(field, key) => field.value = key", key);
    }

    ILocator FormKey => Page.Locator("input[name=key]");
}
