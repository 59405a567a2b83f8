using Kiosk.Emulators.WRouter;
using Kiosk.Events;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;
using NewVoucher = Kiosk.Emulators.WRouter.NewVoucher;

namespace Kiosk.Tests.Vouchers;

public sealed class ReconcilingTests : IAsyncLifetime
{
    KioskUnderTest kiosk = null!; // set by InitializeAsync

    // Long pauses between the kiosk's own looks, so that each test decides when it looks.
    public async ValueTask InitializeAsync() => kiosk = await KioskUnderTest.StartAsync("--Router:SyncSeconds=3600");

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Fact]
    public async Task A_voucher_made_at_the_router_is_found()
    {
        kiosk.Router.Add(new NewVoucher { Username = "theirs", Passcode = "their pass", FullName = "Bar", ValidFor = "2 days", DownloadLimit = "100" });
        await kiosk.SyncAsync();
        var found = kiosk.Get<VoucherStore>().FindByUsername("theirs")!;
        found.Source.ShouldBe(VoucherSource.Router);
        found.State.ShouldBe(VoucherState.Active);
        found.Passcode.ShouldBe("their pass");
        found.DownloadLimitMb.ShouldBe(100);
        found.UploadLimitMb.ShouldBeNull();
        kiosk.ShouldAgree();
        await kiosk.SyncAsync();
        kiosk.Get<VoucherStore>().Search(new VoucherQuery()).Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_voucher_removed_at_the_router_is_gone_after_two_lists_without_it()
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        kiosk.Router.Remove(voucher.Username);
        await kiosk.SyncAsync();
        State(voucher).ShouldBe(VoucherState.Active);
        await kiosk.SyncAsync();
        State(voucher).ShouldBe(VoucherState.Gone);
    }

    [Fact]
    public async Task A_router_that_forgot_and_remembers_changes_nothing()
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        kiosk.Router.Remove(voucher.Username);
        await kiosk.SyncAsync();
        await kiosk.SyncAsync();
        kiosk.Router.Add(new NewVoucher { Username = voucher.Username, Passcode = voucher.Passcode, ValidFor = "1 day" });
        await kiosk.SyncAsync();
        State(voucher).ShouldBe(VoucherState.Active);
        kiosk.ShouldAgree();
    }

    [Fact]
    public async Task An_edit_at_the_router_is_taken_over_and_logged()
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        await kiosk.SyncAsync();
        kiosk.Router.Edit(voucher.Username, seen => seen with { Passcode = "changed", ValidFor = "5 days" });
        await kiosk.SyncAsync();
        var edited = kiosk.Get<VoucherStore>().Find(voucher.Id)!;
        edited.Passcode.ShouldBe("changed");
        edited.ValidFor.ShouldBe("5 days");
        kiosk.Get<EventLog>().About($"voucher:{voucher.Id}")[0].Action.ShouldBe("voucher.edited");
    }

    [Fact]
    public async Task The_first_login_makes_a_voucher_used()
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        kiosk.Router.Login(voucher.Username, voucher.Passcode, "98:01:A7:CB:BB:00");
        await kiosk.SyncAsync();
        var used = kiosk.Get<VoucherStore>().Find(voucher.Id)!;
        used.State.ShouldBe(VoucherState.Used);
        used.Mac.ShouldBe("98:01:A7:CB:BB:00");
        used.FirstLogin.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(FaultKind.NoAnswerBefore)]
    [InlineData(FaultKind.NoAnswerAfter)]
    [InlineData(FaultKind.CutBefore)]
    [InlineData(FaultKind.CutAfter)]
    [InlineData(FaultKind.Garbled)]
    public async Task A_revocation_whose_answer_is_lost_is_repeated_until_the_voucher_is_gone(FaultKind fault)
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        kiosk.Router.Faults.Add(fault, 1, "remove_voucher");
        var failure = await kiosk.Get<VoucherRevoker>().RevokeAsync(voucher, "desk", CancellationToken.None);
        failure!.Code.ShouldBe(FailureCode.RouterUnknown);
        await kiosk.SettleAsync();
        State(voucher).ShouldBe(VoucherState.Revoked);
        kiosk.Router.Vouchers.ShouldBeEmpty();
        kiosk.Get<EventLog>().About($"voucher:{voucher.Id}")[0].Actor.ShouldBe("desk");
    }

    [Fact]
    public async Task Revoking_what_the_router_does_not_have_is_success()
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        kiosk.Router.Remove(voucher.Username);
        (await kiosk.Get<VoucherRevoker>().RevokeAsync(voucher, "desk", CancellationToken.None)).ShouldBeNull();
        State(voucher).ShouldBe(VoucherState.Revoked);
    }

    [Fact]
    public async Task Cannot_revoke_with_the_router_unplugged()
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        await kiosk.Router.StopAsync();
        var failure = await kiosk.Get<VoucherRevoker>().RevokeAsync(voucher, "desk", CancellationToken.None);
        failure!.Code.ShouldBe(FailureCode.RouterUnreachable);
        State(voucher).ShouldBe(VoucherState.Active);
    }

    [Fact]
    public async Task Revoking_a_pending_voucher_waits_for_it_and_then_removes_it()
    {
        kiosk.Router.Faults.Add(FaultKind.CutAfter, 1, "create_voucher");
        kiosk.Router.Faults.Add(FaultKind.Off, null, "get_voucher_users");
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        (await kiosk.Get<VoucherRevoker>().RevokeAsync(voucher, "desk", CancellationToken.None))!.Code.ShouldBe(FailureCode.RouterUnknown);
        kiosk.Router.Faults.Clear();
        await kiosk.SettleAsync();
        State(voucher).ShouldBe(VoucherState.Revoked);
        kiosk.ShouldAgree();
    }

    [Fact]
    public async Task Extending_makes_a_new_voucher_and_then_revokes_the_old()
    {
        var old = (await kiosk.IssueAsync(new VoucherRequest { ValidFor = "1 day", FullName = "Ada", DownloadLimitMb = 500 })).Voucher!;
        var result = await kiosk.Get<VoucherIssuer>().ReplaceAsync(old, "3 days", null, "desk", "k", CancellationToken.None);
        result.Voucher!.ReplacesId.ShouldBe(old.Id);
        result.Voucher.FullName.ShouldBe("Ada");
        await kiosk.SettleAsync();
        State(old).ShouldBe(VoucherState.Revoked);
        kiosk.Router.Vouchers.ShouldHaveSingleItem().ValidFor.ShouldBe("3 days");
        kiosk.Get<EventLog>().About($"voucher:{old.Id}").ShouldContain(entry => entry.Action == "voucher.replace");
        kiosk.Get<VoucherStore>().FindReplacement(old.Id)!.Id.ShouldBe(result.Voucher.Id);
    }

    [Fact]
    public async Task Extending_with_the_router_unplugged_leaves_the_old_voucher_alone()
    {
        var old = (await kiosk.IssueAsync()).Voucher!;
        await kiosk.Router.StopAsync();
        var result = await kiosk.Get<VoucherIssuer>().ReplaceAsync(old, "3 days", null, "desk", null, CancellationToken.None);
        result.Failure!.Code.ShouldBe(FailureCode.RouterUnreachable);
        State(old).ShouldBe(VoucherState.Active);
    }

    VoucherState State(Voucher voucher) => kiosk.Get<VoucherStore>().Find(voucher.Id)!.State;
}
