using System.Text.RegularExpressions;
using Kiosk.Emulators.WRouter;
using Kiosk.Tests.Tickets;

namespace Kiosk.BrowserTests;

public sealed class BatchTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_batch_is_watched_to_its_end_and_becomes_one_sheet()
    {
        Router.Faults.Add(new Fault(FaultKind.Slow) { Actions = ["create_voucher"], Delay = TimeSpan.FromMilliseconds(500) });
        var batch = new BatchPage(Page);
        await batch.OpenFormAsync();
        await batch.MakeAsync("30");
        await Expect(batch.Progress).ToContainTextAsync(new Regex(@"\b([1-9]|[12]\d) of 30 made"));
        await Expect(batch.Progress).ToContainTextAsync("30 of 30 made");
        await Expect(batch.State).ToHaveTextAsync("Done");

        var sheet = await Page.RunAndWaitForDownloadAsync(() => batch.Sheet.TapAsync());
        var words = KioskPage.Bare(ExternalTool.Run("pdftotext", "-layout", await sheet.PathAsync(), "-"));
        Router.Vouchers.Count.ShouldBe(30);
        Router.Vouchers.ShouldAllBe(voucher => words.Contains(voucher.Username) && words.Contains(voucher.Passcode));
    }

    [Fact]
    public async Task A_batch_of_too_many_is_refused_beside_the_field()
    {
        var batch = new BatchPage(Page);
        await batch.OpenFormAsync();
        await batch.MakeAsync("100000");
        await Expect(batch.Error).ToContainTextAsync("A batch has 1 to 1");
        await Expect(batch.Count).ToHaveValueAsync("100000");
        Router.Vouchers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_running_batch_can_be_stopped()
    {
        Router.Faults.Add(new Fault(FaultKind.Slow) { Actions = ["create_voucher"], Delay = TimeSpan.FromMilliseconds(500) });
        var batch = new BatchPage(Page);
        await batch.OpenFormAsync();
        await batch.MakeAsync("200");
        await batch.StopAsync();
        await Expect(batch.State).ToHaveTextAsync("Cancelled");
        Router.Vouchers.Count.ShouldBeLessThan(200);
    }
}
