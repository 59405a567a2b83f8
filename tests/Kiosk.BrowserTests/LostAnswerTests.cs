using Kiosk.Emulators.WRouter;

namespace Kiosk.BrowserTests;

public sealed class LostAnswerTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(FaultKind.NoAnswerAfter)]
    [InlineData(FaultKind.CutAfter)]
    public async Task A_lost_answer_shows_no_code_until_the_router_confirmed_it(FaultKind fault)
    {
        var issued = await TapAsync(fault);
        await Expect(issued.Asking).ToBeVisibleAsync();
        await Expect(issued.Username).ToHaveCountAsync(0);
        await Expect(issued.Codes).ToHaveCountAsync(0);
        var (username, passcode) = (Router.Vouchers[0].Username, Router.Vouchers[0].Passcode);
        Bare(await Page.ContentAsync()).ShouldNotContain(username);
        Bare(await Page.ContentAsync()).ShouldNotContain(passcode);

        Router.Faults.Clear();

        (await issued.UsernameAsync()).ShouldBe(username);
        (await issued.PasscodeAsync()).ShouldBe(passcode);
        await Expect(issued.Asking).ToHaveCountAsync(0);
        Router.Vouchers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_question_that_never_arrived_ends_with_what_to_do()
    {
        var issued = await TapAsync(FaultKind.CutBefore);
        await Expect(issued.Asking).ToBeVisibleAsync();
        Router.Faults.Clear();
        await Expect(issued.Main).ToContainTextAsync("Not made");
        await Expect(issued.Main).ToContainTextAsync("Nothing was lost: issue a new one.");
        await Expect(issued.Username).ToHaveCountAsync(0);

        await issued.BackToTiles.TapAsync();
        var again = await new DeskPage(Page).IssueAsync("1 day");
        (await again.UsernameAsync()).ShouldBe(Router.Vouchers.ShouldHaveSingleItem().Username);
    }

    /// <summary>The router keeps its list to itself until the faults are cleared.</summary>
    async Task<IssuedPage> TapAsync(FaultKind fault)
    {
        Router.Faults.Add(fault, 1, "create_voucher");
        Router.Faults.Add(FaultKind.Status5xx, null, "get_voucher_users");
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        return await desk.IssueAsync("1 day");
    }

    static string Bare(string text) => KioskPage.Bare(text);
}
