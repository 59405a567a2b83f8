using Kiosk.Emulators.WRouter;
using Kiosk.Events;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;
using NewVoucher = Kiosk.Emulators.WRouter.NewVoucher;

namespace Kiosk.Tests.Vouchers;

public sealed class IssuingTests : IAsyncLifetime
{
    KioskUnderTest kiosk = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => kiosk = await KioskUnderTest.StartAsync();

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Fact]
    public async Task A_voucher_is_at_the_router_and_in_the_ledger()
    {
        var start = TimeProvider.System.GetUtcNow().AddHours(3);
        var result = await kiosk.IssueAsync(new VoucherRequest
        {
            ValidFor = "3 days", FullName = "Žofie Nováková", ValidFrom = start, DownloadLimitMb = 1024, UploadLimitMb = 512, Note = "Room 12",
        });

        result.Failure.ShouldBeNull();
        result.Voucher!.State.ShouldBe(VoucherState.Active);
        result.Voucher.ExpiresAt!.Value.ShouldBe(start.AddDays(3), TimeSpan.FromSeconds(1));
        var made = kiosk.Router.Vouchers.ShouldHaveSingleItem();
        made.Username.ShouldBe(result.Voucher.Username);
        made.Passcode.ShouldBe(result.Voucher.Passcode);
        made.FullName.ShouldBe("Žofie Nováková");
        made.ValidFor.ShouldBe("3 days");
        made.ValidFrom.ShouldBe(start, TimeSpan.FromSeconds(1));
        made.DownloadLimitMb.ShouldBe(1024);
        made.UploadLimitMb.ShouldBe(512);
    }

    [Fact]
    public async Task Codes_have_no_look_alikes()
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        (voucher.Username + voucher.Passcode).ShouldAllBe(c => !"0O1lIio".Contains(c));
        voucher.Passcode.Length.ShouldBe(8);
        voucher.Username.ShouldNotBe(voucher.Passcode);
    }

    [Theory]
    [InlineData(FaultKind.NoAnswerBefore)]
    [InlineData(FaultKind.NoAnswerAfter)]
    [InlineData(FaultKind.CutBefore)]
    [InlineData(FaultKind.CutAfter)]
    [InlineData(FaultKind.Status5xx)]
    [InlineData(FaultKind.Html)]
    [InlineData(FaultKind.Garbled)]
    public async Task An_answer_that_is_lost_leaves_the_voucher_pending_and_is_settled_by_itself(FaultKind fault)
    {
        kiosk.Router.Faults.Add(fault, count: null);
        var result = await kiosk.IssueAsync();
        result.Failure!.Code.ShouldBe(FailureCode.RouterUnknown);
        result.Voucher!.State.ShouldBe(VoucherState.Pending);

        kiosk.Router.Faults.Clear();
        await kiosk.SettleAsync();
        kiosk.ShouldAgree();
        kiosk.Router.Requests.CountOf("create_voucher").ShouldBe(1);
        kiosk.Get<VoucherStore>().Find(result.Voucher.Id)!.State
            .ShouldBe(kiosk.Router.Vouchers.Count == 1 ? VoucherState.Active : VoucherState.Failed);
    }

    [Theory]
    [InlineData(FaultKind.WrongKey, FailureCode.RouterRefused)]
    [InlineData(FaultKind.Redirect, FailureCode.RouterRefused)]
    public async Task A_refusal_fails_the_voucher_at_once(FaultKind fault, string code)
    {
        kiosk.Router.Faults.Add(fault);
        var result = await kiosk.IssueAsync();
        result.Failure!.Code.ShouldBe(code);
        result.Voucher!.State.ShouldBe(VoucherState.Failed);
        kiosk.ShouldAgree();
    }

    [Fact]
    public async Task An_unplugged_router_fails_the_voucher_and_the_key_may_be_used_again()
    {
        await kiosk.Router.StopAsync();
        var first = await kiosk.IssueAsync(key: "k1");
        first.Failure!.Code.ShouldBe(FailureCode.RouterUnreachable);

        await kiosk.Router.StartAgainAsync(CancellationToken.None);
        var second = await kiosk.IssueAsync(key: "k1");
        second.Failure.ShouldBeNull();
        second.Replayed.ShouldBeFalse();
        kiosk.ShouldAgree();
    }

    [Fact]
    public async Task The_same_key_is_the_same_voucher_even_from_eight_tabs_at_once()
    {
        kiosk.Router.Faults.Add(new Fault(FaultKind.Slow) { Delay = TimeSpan.FromMilliseconds(200) });
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => kiosk.IssueAsync(key: "one tap"))));
        results.Select(result => result.Voucher!.Id).Distinct().ShouldHaveSingleItem();
        results.ShouldAllBe(result => result.Voucher!.State == VoucherState.Active);
        kiosk.Router.Requests.CountOf("create_voucher").ShouldBe(1);
        kiosk.ShouldAgree();
    }

    [Fact]
    public async Task The_key_answers_with_its_voucher_after_a_restart()
    {
        var first = await kiosk.IssueAsync(key: "k");
        await kiosk.RestartAsync();
        var again = await kiosk.IssueAsync(key: "k");
        again.Replayed.ShouldBeTrue();
        again.Voucher!.Username.ShouldBe(first.Voucher!.Username);
        kiosk.Router.Vouchers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cannot_issue_with_a_taken_username()
    {
        kiosk.Router.Add(new NewVoucher { Username = "room12", Passcode = "theirs" });
        var result = await kiosk.IssueAsync(new VoucherRequest { ValidFor = "1 day", Username = "room12" });
        result.Failure!.Code.ShouldBe(FailureCode.UsernameTaken);

        await kiosk.SettleAsync();
        kiosk.ShouldAgree();
        var again = await kiosk.IssueAsync(new VoucherRequest { ValidFor = "1 day", Username = "room12" });
        again.Failure!.Code.ShouldBe(FailureCode.UsernameTaken);
        again.Voucher.ShouldBeNull();
    }

    [Fact]
    public async Task A_voucher_given_up_that_turns_up_late_is_active_again()
    {
        kiosk.Router.Faults.Add(FaultKind.CutBefore, 1, "create_voucher");
        var result = await kiosk.IssueAsync();
        await kiosk.SettleAsync();
        kiosk.Get<VoucherStore>().Find(result.Voucher!.Id)!.State.ShouldBe(VoucherState.Failed);

        kiosk.Router.Add(new NewVoucher { Username = result.Voucher.Username, Passcode = result.Voucher.Passcode, ValidFor = "1 day" });
        await kiosk.SyncAsync();
        kiosk.Get<VoucherStore>().Find(result.Voucher.Id)!.State.ShouldBe(VoucherState.Active);
        kiosk.ShouldAgree();
    }

    [Fact]
    public async Task Every_change_has_its_line_in_the_event_log()
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        kiosk.Get<EventLog>().About($"voucher:{voucher.Id}").Select(entry => (entry.Actor, entry.Action, entry.Outcome))
            .ShouldBe([("desk", "voucher.issue", "ok"), ("desk", "voucher.issue", "pending")]);
    }

    [Fact]
    public async Task One_code_to_type_when_the_venue_wants_it()
    {
        await using var other = await KioskUnderTest.StartAsync("--Vouchers:SameCode=true", "--Vouchers:UsernamePrefix=sea-", "--Vouchers:PasscodeLength=6");
        var voucher = (await other.IssueAsync()).Voucher!;
        voucher.Username.ShouldBe(voucher.Passcode);
        voucher.Username.ShouldStartWith("sea-");
        voucher.Username.Length.ShouldBe(10);
        other.ShouldAgree();
    }
}
