using Kiosk.Emulators.WRouter;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Vouchers;

/// <summary>The process is killed at random points of running batches; whatever it was doing, nothing is lost or doubled.</summary>
public sealed class KilledBatchTests : IAsyncLifetime
{
    const int Kills = 50;
    const int BatchSize = 400;
    readonly Random random = new(20260601);
    KioskUnderTest kiosk = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => kiosk = await KioskUnderTest.StartAsync();

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Fact]
    public async Task Fifty_kills_lose_nothing_and_double_nothing()
    {
        kiosk.Router.Faults.Add(new Fault(FaultKind.Slow) { Delay = TimeSpan.FromMilliseconds(15) });
        await kiosk.SleepAsync();
        var batches = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            if (kiosk.Get<BatchStore>().Unfinished().Count == 0)
                batches.Add(StartBatch(batches.Count).Id);
            await LiveAndDieAsync();
        }

        kiosk.Router.Faults.Clear();
        await kiosk.WakeAsync();
        await kiosk.SettleAsync();
        kiosk.ShouldAgree();
        foreach (var batch in batches.Select(id => kiosk.Get<Batches>().Find(id)!))
            batch.ShouldBe(batch with { State = BatchState.Done, Issued = BatchSize, Failed = 0 });
        kiosk.Router.Vouchers.Count.ShouldBe(batches.Count * BatchSize);
        kiosk.Router.Vouchers.Select(voucher => voucher.Username).ShouldBeUnique();
    }

    Batch StartBatch(int number) =>
        kiosk.Get<Batches>().Start(new BatchRequest(BatchSize, new VoucherRequest { ValidFor = "1 day" }), "desk", $"batch {number}").Batch!;

    /// <summary>One life of the kiosk: it starts, resumes, sends a random number of vouchers and is killed.</summary>
    async Task LiveAndDieAsync()
    {
        var before = kiosk.Router.Requests.CountOf("create_voucher");
        var after = before + random.Next(1, 30);
        await using var process = KioskProcess.Start("serve", kiosk.Settings);
        await Eventually.TrueAsync(
            () => process.HasExited || kiosk.Router.Requests.CountOf("create_voucher") >= after || kiosk.Get<BatchStore>().Unfinished().Count == 0,
            "some vouchers were sent");
        process.HasExited.ShouldBeFalse();
        await Task.Delay(random.Next(0, 20));
        await process.KillAsync();
    }
}
