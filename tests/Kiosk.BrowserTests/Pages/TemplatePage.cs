namespace Kiosk.BrowserTests.Pages;

/// <summary>The editor.</summary>
public sealed class TemplatePage(IPage page) : KioskPage(page)
{
    public ILocator Source => Page.Locator("#source");
    public ILocator Problem => Page.Locator("#problem");
    public ILocator BadLine => Page.Locator("#lines .bad");
    public ILocator Says => Page.Locator(".pane > .banner");
    public ILocator Picture => Page.Locator("#shot img");
    public ILocator Letters => Page.Locator("#shot pre");
    public ILocator Preview => Button("Preview");

    public Task OpenAsync(string name, string view = "") => Page.GotoAsync($"/templates/{name}?view={view}");

    public Task LookAsAsync(string view) => Page.GetByLabel(view, new() { Exact = true }).CheckAsync(new() { Force = true });

    public ILocator Variable(string label) => Page.GetByLabel(label, new() { Exact = true });

    public async Task TryWithAsync(string choice)
    {
        await OpenSampleAsync();
        await Page.GetByLabel(choice, new() { Exact = true }).CheckAsync();
    }

    public async Task SpeakAsync(string language)
    {
        await OpenSampleAsync();
        await Page.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync(language);
    }

    public async Task ReplaceAsync(string old, string fresh) =>
        await Source.FillAsync((await Source.InputValueAsync()).Replace(old, fresh, StringComparison.Ordinal));

    public Task SaveAsync() => GoByAsync(Button("Save"));

    public async Task SaveAndSeeAsync()
    {
        await SaveAsync();
        await Expect(Says).ToContainTextAsync("Saved.");
    }

    async Task OpenSampleAsync()
    {
        if (await Page.Locator("details.sample[open]").CountAsync() == 0)
            await Page.GetByText("Sample voucher").TapAsync();
    }
}
