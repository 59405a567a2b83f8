namespace Kiosk.BrowserTests.Pages;

public sealed class IssuedPage(IPage page) : KioskPage(page)
{
    public ILocator Username => Page.Locator("#username");
    public ILocator Passcode => Page.Locator("#passcode");
    public ILocator Codes => Page.Locator(".qr svg");
    public ILocator Asking => Page.GetByText("Do not hand it out");
    public ILocator Undo => Button("Undo");
    public ILocator Print => Page.Locator("#print");
    public ILocator Show => Button("Show to the guest");
    public ILocator PrintHere => Page.Locator("#print-here");
    public ILocator MoreWays => Page.Locator("#more-ways summary");
    public ILocator BackToTiles => Link("Back to the tiles");

    public ILocator Question => Page.GetByText("Is the ticket in your hand?");

    public async Task PrintOnAsync(string printer)
    {
        await MoreWays.TapAsync();
        await Field("on").SelectOptionAsync(printer);
        await GoByAsync(Button("Print this one"));
    }

    public Task YesAsync() => GoByAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }));

    public Task OpenAsync(long id) => Page.GotoAsync($"/vouchers/{id}/issued");

    public Task<string> UsernameAsync() => BareTextAsync(Username);

    public Task<string> PasscodeAsync() => BareTextAsync(Passcode);

    public async Task<VoucherPage> DetailsAsync()
    {
        var voucher = new VoucherPage(Page);
        await voucher.OpenAsync(Id);
        return voucher;
    }

    /// <summary>Another ticket for the same voucher.</summary>
    public async Task PrintInAsync(string language)
    {
        await MoreWays.TapAsync();
        await Field("Ticket in").SelectOptionAsync(language);
        await GoByAsync(Button("Print this one"));
    }

    public async Task<ShowPage> ShowAsync()
    {
        await GoByAsync(Show);
        return new ShowPage(Page);
    }

    long Id => long.Parse(new Uri(Page.Url).Segments[2].TrimEnd('/'), System.Globalization.CultureInfo.InvariantCulture);

    static async Task<string> BareTextAsync(ILocator code)
    {
        await Expect(code).ToBeVisibleAsync();
        return Bare(await code.InnerTextAsync());
    }
}
