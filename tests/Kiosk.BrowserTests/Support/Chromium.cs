using Kiosk.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Kiosk.BrowserTests.Support;

/// <summary>Debian's browser, one for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>In milliseconds.</summary>
    public const float Patience = 20_000;

    IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!; // set before the first test

    public async ValueTask InitializeAsync()
    {
        SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox", "--disable-dev-shm-usage"] : ["--disable-dev-shm-usage"],
        });
    }

    public async Task<IBrowserContext> OpenAsync(Uri kiosk, DisplaySize size, bool script = true)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = kiosk.ToString(),
            ViewportSize = new() { Width = size.Width, Height = size.Height },
            HasTouch = true,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        playwright?.Dispose();
    }
}
