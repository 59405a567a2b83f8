namespace Kiosk.BrowserTests.Pages;

public sealed class RevokePage(IPage page) : KioskPage(page)
{
    public Task ConfirmAsync() => Button("Revoke it").TapAsync();
}
