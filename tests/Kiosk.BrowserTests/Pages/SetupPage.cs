namespace Kiosk.BrowserTests.Pages;

public sealed class SetupPage(IPage page) : KioskPage(page)
{
    public const string Path = "/setup";

    public ILocator TestResult => Page.Locator("#tested");
    public ILocator Saved => Page.GetByText("Saved.");
    public ILocator Address => Field("API address");
    public ILocator Key => Field("API key");
    public ILocator LoginUrl => Field("Log-in page for the second code");
    public ILocator Ssid => Field("Network name (SSID)");
    public ILocator WifiPassword => Field("Wi-Fi password");

    public Task OpenAsync() => Page.GotoAsync(Path);

    public async Task TestAsync(string address, string key)
    {
        await Address.FillAsync(address);
        await Key.FillAsync(key);
        await Button("Test the connection").TapAsync();
    }

    public Task SaveAsync() => GoByAsync(Button("Save"));

    public async Task<DeskPage> GoToDeskAsync()
    {
        await GoByAsync(Link("Go to the front desk"));
        return new DeskPage(Page);
    }
}
