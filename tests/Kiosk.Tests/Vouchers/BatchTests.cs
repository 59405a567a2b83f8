using Kiosk.Emulators.WRouter;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Vouchers;

public sealed class BatchTests : IAsyncLifetime
{
    KioskUnderTest kiosk = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => kiosk = await KioskUnderTest.StartAsync();

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Fact]
    public async Task All_of_a_batch_are_at_the_router_once()
    {
        var batch = await FinishAsync(Start(300));
        batch.State.ShouldBe(BatchState.Done);
        batch.Issued.ShouldBe(300);
        batch.Failed.ShouldBe(0);
        kiosk.Router.Vouchers.Count.ShouldBe(300);
        kiosk.Router.Requests.CountOf("create_voucher").ShouldBe(300);
        kiosk.ShouldAgree();
    }

    [Fact]
    public async Task The_same_key_is_the_same_batch()
    {
        var first = kiosk.Get<Batches>().Start(Request(5), "desk", "k").Batch!;
        kiosk.Get<Batches>().Start(Request(5), "desk", "k").Batch!.Id.ShouldBe(first.Id);
        await FinishAsync(first);
        kiosk.Router.Vouchers.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Cancelling_stops_what_is_not_issued_yet()
    {
        kiosk.Router.Faults.Add(new Fault(FaultKind.Slow) { Delay = TimeSpan.FromMilliseconds(100) });
        var batch = Start(500);
        await Eventually.TrueAsync(() => kiosk.Router.Vouchers.Count >= 5, "some are issued");
        kiosk.Get<Batches>().Cancel(batch.Id, "desk").ShouldBeTrue();
        batch = await FinishAsync(batch);
        batch.State.ShouldBe(BatchState.Cancelled);
        batch.Issued.ShouldBeInRange(5, 100);
        kiosk.Router.Vouchers.Count.ShouldBe(batch.Issued);
        kiosk.ShouldAgree();
        kiosk.Get<Batches>().Cancel(batch.Id, "desk").ShouldBeFalse();
    }

    [Theory]
    [InlineData(FaultKind.CutBefore)]
    [InlineData(FaultKind.CutAfter)]
    [InlineData(FaultKind.Garbled)]
    [InlineData(FaultKind.Status5xx)]
    [InlineData(FaultKind.WrongKey)]
    [InlineData(FaultKind.NoAnswerAfter)]
    public async Task Faults_on_the_way_lose_nothing_and_double_nothing(FaultKind fault)
    {
        kiosk.Router.Faults.Add(fault, 6, "create_voucher");
        var batch = await FinishAsync(Start(40));
        batch.Issued.ShouldBe(40);
        kiosk.Router.Vouchers.Count.ShouldBe(40);
        kiosk.ShouldAgree();
    }

    [Fact]
    public async Task A_router_unplugged_in_the_middle_is_waited_for_and_the_reason_is_told()
    {
        kiosk.Router.Faults.Add(new Fault(FaultKind.Slow) { Delay = TimeSpan.FromMilliseconds(50) });
        var batch = Start(60);
        await Eventually.TrueAsync(() => kiosk.Router.Vouchers.Count >= 5, "some are issued");
        await kiosk.Router.StopAsync();
        await Eventually.TrueAsync(() => kiosk.Get<Batches>().TroubleOf(batch.Id) is not null, "the trouble is known");
        kiosk.Router.Faults.Clear();
        await kiosk.Router.StartAgainAsync(CancellationToken.None);
        (await FinishAsync(batch)).Issued.ShouldBe(60);
        kiosk.Get<Batches>().TroubleOf(batch.Id).ShouldBeNull();
        kiosk.ShouldAgree();
    }

    [Fact]
    public async Task A_restart_goes_on_where_it_stopped()
    {
        kiosk.Router.Faults.Add(new Fault(FaultKind.Slow) { Delay = TimeSpan.FromMilliseconds(50) });
        var batch = Start(60);
        await Eventually.TrueAsync(() => kiosk.Router.Vouchers.Count >= 5, "some are issued");
        await kiosk.RestartAsync();
        kiosk.Router.Faults.Clear();
        (await FinishAsync(batch)).Issued.ShouldBe(60);
        kiosk.Router.Vouchers.Count.ShouldBe(60);
        kiosk.ShouldAgree();
    }

    Batch Start(int count) => kiosk.Get<Batches>().Start(Request(count), "desk", null).Batch!;

    static BatchRequest Request(int count) => new(count, new VoucherRequest { ValidFor = "1 day", Note = "Conference" });

    async Task<Batch> FinishAsync(Batch batch)
    {
        await Eventually.TrueAsync(() => !kiosk.Get<BatchStore>().Unfinished().Any(b => b.Id == batch.Id), "the batch has ended");
        return kiosk.Get<Batches>().Find(batch.Id)!;
    }
}
