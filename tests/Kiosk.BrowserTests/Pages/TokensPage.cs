namespace Kiosk.BrowserTests.Pages;

/// <summary>An AzireVPN account's tokens.</summary>
public sealed class TokensPage(IPage page) : KioskPage(page)
{
    public ILocator DeviceName => Field("Device name");
    public ILocator Key => Page.Locator("#key");

    public async Task MakeAsync(string deviceName)
    {
        await DeviceName.FillAsync(deviceName);
        await GoByAsync(Button("Make a token"));
        await Expect(deviceName.Length > 0 ? Key : Main.Locator(".error")).ToBeVisibleAsync();
    }
}
