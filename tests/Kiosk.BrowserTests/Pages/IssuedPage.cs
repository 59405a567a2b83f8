namespace Kiosk.BrowserTests.Pages;

public sealed class IssuedPage(IPage page) : KioskPage(page)
{
    public ILocator Username => Page.Locator("#username");
    public ILocator Passcode => Page.Locator("#passcode");
    public ILocator Codes => Page.Locator(".qr svg");
    public ILocator Asking => Page.GetByText("Do not hand it out");
    public ILocator Undo => Button("Undo");
    public ILocator Print => Button("Print");
    public ILocator BackToTiles => Link("Back to the tiles");

    public Task OpenAsync(long id) => Page.GotoAsync($"/vouchers/{id}/issued");

    public Task<string> UsernameAsync() => BareTextAsync(Username);

    public Task<string> PasscodeAsync() => BareTextAsync(Passcode);

    public async Task<VoucherPage> DetailsAsync()
    {
        var voucher = new VoucherPage(Page);
        await voucher.OpenAsync(Id);
        return voucher;
    }

    long Id => long.Parse(new Uri(Page.Url).Segments[2].TrimEnd('/'), System.Globalization.CultureInfo.InvariantCulture);

    static async Task<string> BareTextAsync(ILocator code)
    {
        await Expect(code).ToBeVisibleAsync();
        return Bare(await code.InnerTextAsync());
    }
}
