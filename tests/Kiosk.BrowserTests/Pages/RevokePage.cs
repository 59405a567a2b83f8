namespace Kiosk.BrowserTests.Pages;

public sealed class RevokePage(IPage page) : KioskPage(page)
{
    public Task ConfirmAsync() => GoByAsync(Button("Revoke it"));
}
