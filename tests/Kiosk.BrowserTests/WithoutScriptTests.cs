using System.Text.RegularExpressions;
using Kiosk.Emulators.WRouter;

namespace Kiosk.BrowserTests;

public sealed class WithoutScriptTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override bool Script => false;

    [Fact]
    public async Task A_voucher_is_issued_found_and_revoked()
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        var issued = await desk.IssueAsync("1 day");
        var username = await issued.UsernameAsync();
        await Expect(issued.Main).ToContainTextAsync("Printed on Desk");

        var vouchers = new VouchersPage(Page);
        await vouchers.OpenAsync();
        await vouchers.FindAsync("nobody");
        await Expect(vouchers.Main).ToContainTextAsync("No voucher matches.");
        await vouchers.FindAsync(username);
        await Expect(vouchers.Rows).ToHaveCountAsync(1);
        var voucher = await vouchers.OpenRowAsync("Not used yet");
        await voucher.RevokeAsync();
        await Expect(voucher.State).ToHaveTextAsync("Revoked");
        Router.Vouchers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_answer_turns_into_the_code()
    {
        Router.Faults.Add(FaultKind.CutAfter, 1, "create_voucher");
        Router.Faults.Add(FaultKind.Status5xx, null, "get_voucher_users");
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        var issued = await desk.IssueAsync("1 day");
        await Expect(issued.Asking).ToBeVisibleAsync();
        Router.Faults.Clear();
        (await issued.UsernameAsync()).ShouldBe(Router.Vouchers.ShouldHaveSingleItem().Username);
    }

    [Fact]
    public async Task Undo_and_printing_again_work()
    {
        var issued = new IssuedPage(Page);
        await issued.OpenAsync((await Venue.IssueAsync()).Id);
        await issued.Print.TapAsync();
        await Expect(issued.Main).ToContainTextAsync("Printed on Desk");
        await issued.Undo.TapAsync();
        await Expect(issued.Main).ToContainTextAsync("Revoked");
    }

    [Fact]
    public async Task A_batch_is_made_and_its_sheet_downloaded()
    {
        Router.Faults.Add(new Fault(FaultKind.Slow) { Actions = ["create_voucher"], Delay = TimeSpan.FromMilliseconds(300) });
        var batch = new BatchPage(Page);
        await batch.OpenFormAsync();
        await batch.MakeAsync("6");
        await Expect(batch.Progress).ToContainTextAsync("6 of 6 made");
        var sheet = await Page.RunAndWaitForDownloadAsync(() => batch.Sheet.TapAsync());
        sheet.SuggestedFilename.ShouldMatch(@"^vouchers-.*\.pdf$");
    }
}

public sealed class SetupWithoutScriptTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override bool Script => false;

    protected override Task<Venue> OpenAsync() => Venue.OpenAsync(KioskUnderTest.UsualRouter, isSetUp: false);

    [Fact]
    public async Task The_router_is_tested_and_set_up()
    {
        await Page.GotoAsync("/");
        await Expect(Page).ToHaveURLAsync(new Regex("/setup$"));
        var setup = new SetupPage(Page);
        await setup.TestAsync(Router.ApiUrl.ToString(), "another-key");
        await Expect(setup.TestResult).ToContainTextAsync("does not accept the API key");
        await setup.TestAsync(Router.ApiUrl.ToString(), KioskUnderTest.ApiKey);
        await Expect(setup.TestResult).ToContainTextAsync("accepts the key");
        await setup.Key.FillAsync(KioskUnderTest.ApiKey);
        await setup.SaveAsync();
        await Expect(setup.Saved).ToBeVisibleAsync();
        await Expect((await setup.GoToDeskAsync()).Tiles.First).ToBeVisibleAsync();
    }
}
