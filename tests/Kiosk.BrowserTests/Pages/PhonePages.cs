namespace Kiosk.BrowserTests.Pages;

/// <summary>The pages about one phone at iProxy.</summary>
public sealed class PhonePages(IPage page) : KioskPage(page)
{
    public ILocator Description => Field("Description");
    public ILocator Kind => Field("Kind");
    public ILocator Auth => Field("Who may use it");
    public ILocator Addresses => Field("Only from these addresses");
    public ILocator Expires => Field("Works until");
    public ILocator Interval => Field("Time between changes (minutes)");
    public ILocator ChangesByItself => Field("Change the address by itself");
    public ILocator Plan => Field("Number of the new plan");
    public ILocator NameAgain => Field("The connection's name, to confirm");
    public ILocator Tick => Field("I understand what this does");
    public ILocator LinkAddress => Field("Address of the link");
    public ILocator Confirm => Page.Locator("#confirm");
    public ILocator Made => Page.Locator("#made");
    public ILocator Says => Page.Locator(".banner");

    public Task OpenAsync(string uplink, string below) => Page.GotoAsync($"/internet/{Uri.EscapeDataString(uplink)}/{below}");

    public ILocator ErrorOf(ILocator field) => Page.Locator(".field").Filter(new() { Has = field }).Locator(".error");

    /// <summary>Of an access or a link.</summary>
    public ILocator Card(string name) => Page.Locator(".access").Filter(new() { HasText = name });

    public ILocator PasswordOf(string access) => Card(access).Locator(".password");

    public async Task ShowPasswordAsync(string access)
    {
        await Card(access).GetByRole(AriaRole.Button, new() { Name = "Show" }).TapAsync();
        await Expect(PasswordOf(access)).Not.ToHaveTextAsync("••••••••");
    }

    public async Task ShowAddressAsync(string link)
    {
        await Card(link).GetByRole(AriaRole.Button, new() { Name = "Show address" }).TapAsync();
        await Expect(LinkAddress).ToBeVisibleAsync();
    }

    public Task SaveAsync() => Page.Locator("#save").TapAsync();

    public Task ReviewAsync() => Button("Review the changes").TapAsync();

    public Task ReadMessagesAsync() => Button("Read the messages").TapAsync();

    public Task MakeLinkAsync() => Button("Make the link").TapAsync();

    public Task<IDownload> DownloadAsync(string access) =>
        Page.RunAndWaitForDownloadAsync(() => Card(access).GetByRole(AriaRole.Button, new() { Name = "Configuration" }).TapAsync());
}
