namespace Kiosk.BrowserTests.Pages;

public sealed class LogoPage(IPage page) : KioskPage(page)
{
    public ILocator Picture => Page.Locator(".logo img");
    public ILocator Says => Page.Locator("main > .banner");

    public Task OpenAsync() => Page.GotoAsync("/logo");

    public async Task UploadAsync(string fileName, byte[] content)
    {
        await Field("Picture").SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "image/png", Buffer = content });
        await GoByAsync(Button("Upload"));
    }

    public Task RemoveAsync() => GoByAsync(Button("Remove"));
}
