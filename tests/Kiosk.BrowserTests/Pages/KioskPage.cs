namespace Kiosk.BrowserTests.Pages;

/// <summary>What every page has.</summary>
public abstract class KioskPage(IPage page)
{
    public ILocator Strip => page.Locator("#strip");
    public ILocator Trouble => page.Locator("#banner .banner");
    public ILocator Main => page.Locator("main");

    protected IPage Page => page;

    protected ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    protected ILocator Link(string name) => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name });

    protected ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true });

    /// <summary>
    /// A tap that leads to a page, until that page is there: one that is still on its way would cut short the next that
    /// is opened.
    /// </summary>
    protected async Task GoByAsync(ILocator tapped)
    {
        await tapped.WaitForAsync();
        await page.WaitForLoadStateAsync();
        var arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage arrived) => arrival.TrySetResult();
        page.Load += Arrive;
        try
        {
            await tapped.TapAsync();
            await arrival.Task.WaitAsync(TimeSpan.FromMilliseconds(Chromium.Patience));
        }
        finally
        {
            page.Load -= Arrive;
        }
    }

    /// <summary>A code as typed: without the spaces between its groups.</summary>
    public static string Bare(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
}
