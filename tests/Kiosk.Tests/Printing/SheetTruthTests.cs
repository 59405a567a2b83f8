using Kiosk.Printing;

namespace Kiosk.Tests.Printing;

/// <summary>A sheet is many tickets in one job, and each keeps the promises of a ticket.</summary>
public sealed class SheetTruthTests
{
    [Fact]
    public async Task A_voucher_revoked_after_its_sheet_was_drawn_and_before_it_starts_is_not_on_it()
    {
        await using var printer = new TestPrinter();
        await using var room = new PrintRoom().With("Desk", printer);
        var vouchers = new[] { room.Voucher(), room.Voucher() };
        var drawn = 0;
        room.Content.Drawn = _ =>
        {
            if (drawn++ == 0)
                room.Ledger.Revoke(vouchers[0], "Mara");
        };
        var sheet = room.Queue.EnqueueSheet("Desk", [.. vouchers.Select(voucher => voucher.Id)], template: null, "Mara", null);
        await room.StartAsync();
        await room.WhenAsync(sheet, PrintJobState.Sent);
        drawn.ShouldBe(2);
        printer.Tickets.ShouldHaveSingleItem();
        vouchers.Select(voucher => room.Printed(voucher).Count).ShouldBe([0, 1]);
    }

    [Fact]
    public async Task A_ticket_of_a_voucher_whose_sheet_has_begun_is_a_reprint()
    {
        await using var room = new PrintRoom().With("Desk", "tcp://127.0.0.1");
        var (voucher, other) = (room.Voucher(), room.Voucher());
        var before = room.Print(voucher);
        var sheet = room.Queue.EnqueueSheet("Desk", [voucher.Id], template: null, "Mara", null);
        room.Queue.Find(before.Id)!.Reprint.ShouldBeFalse();

        room.States.Start(sheet, vouchers: 1).ShouldBeTrue();
        room.Queue.Find(before.Id)!.Reprint.ShouldBeTrue();
        room.Print(voucher).Reprint.ShouldBeTrue();
        room.Print(other).Reprint.ShouldBeFalse();
    }
}
