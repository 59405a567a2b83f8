namespace Kiosk.BrowserTests;

public sealed class KeyboardTests(Chromium chromium) : BrowserTest(chromium)
{
    const int MostSteps = 10;

    [Fact]
    public async Task Tab_reaches_a_tile_and_Enter_issues()
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        var tile = desk.Tile("1 day");
        for (var step = 0; step < MostSteps && !await IsFocusedAsync(tile); step++)
            await Page.Keyboard.PressAsync("Tab");
        await Expect(tile).ToBeFocusedAsync();
        (await tile.EvaluateAsync<string>("tile => getComputedStyle(tile).outlineStyle")).ShouldBe("solid");
        await Page.Keyboard.PressAsync("Enter");
        var username = await new IssuedPage(Page).UsernameAsync();
        Router.Vouchers.ShouldHaveSingleItem().Username.ShouldBe(username);
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_page()
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Main).ToBeFocusedAsync();
    }

    static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("element => element === document.activeElement");
}
