using FsCheck;
using FsCheck.Fluent;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks;

public sealed class RateGateTests
{
    static readonly TimeSpan Patient = TimeSpan.FromDays(30);

    static RateLimit Limit(int count, double seconds) => new(count, TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Its_limits_hold_whatever_the_bursts()
    {
        var limits = Gen.Choose(1, 5).SelectMany(count => Gen.Choose(1, 20).Select(seconds => Limit(count, seconds))).ArrayOf(2);
        var bursts = Gen.Choose(0, 8).SelectMany(count => Gen.Choose(0, 15_000).Select(pause => (Count: count, Pause: TimeSpan.FromMilliseconds(pause)))).ArrayOf(12);
        Prop.ForAll(limits.ToArbitrary(), bursts.ToArbitrary(), (some, load) => HoldsAsync(some, load).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();
    }

    static async Task<bool> HoldsAsync(RateLimit[] limits, (int Count, TimeSpan Pause)[] bursts)
    {
        var time = new ManualTimeProvider();
        var gate = new RateGate(time, limits);
        var callers = new List<Task>();
        var passes = new List<Task<DateTimeOffset>>();
        foreach (var (count, pause) in bursts)
        {
            for (var i = 0; i < count; i++)
                passes.Add(PassAsync());
            await PassTimeAsync(time.GetUtcNow() + pause);
        }

        await PassTimeAsync(DateTimeOffset.MaxValue);
        var times = (await Task.WhenAll(passes)).ToList();
        return times.SequenceEqual(times.Order())
            && limits.All(limit => times.All(start => times.Count(at => at >= start && at < start + limit.Window) <= limit.Count));

        async Task<DateTimeOffset> PassAsync()
        {
            var caller = gate.PassAsync(Patient, default);
            callers.Add(caller);
            await caller;
            return time.GetUtcNow();
        }

        // From one timer to the next, and never while somebody could pass.
        async Task PassTimeAsync(DateTimeOffset until)
        {
            while (true)
            {
                while (!IsStill())
                    await Task.Yield();
                var isOver = callers.TrueForAll(caller => caller.IsCompleted);
                var next = isOver || time.Next > until ? until : time.Next!.Value;
                if (next == DateTimeOffset.MaxValue)
                    return;
                time.Advance(next - time.GetUtcNow());
                if (next == until)
                    return;
            }
        }

        bool IsStill() => callers.Zip(passes).All(pair => pair.First.IsCompleted == pair.Second.IsCompleted)
            && (callers.TrueForAll(caller => caller.IsCompleted) || time.Next < time.GetUtcNow().AddMinutes(5));
    }

    [Fact]
    public async Task Its_limits_hold_under_parallel_load()
    {
        var time = new ManualTimeProvider();
        var gate = new RateGate(time, [Limit(100, 60)]);
        var passed = 0;
        using var leaving = new CancellationTokenSource();
        var callers = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                await gate.PassAsync(Patient, leaving.Token);
                Interlocked.Increment(ref passed);
            }
        })));
        await Eventually.TrueAsync(() => Volatile.Read(ref passed) == 100, "a hundred have passed");
        await Task.Delay(50);
        passed.ShouldBe(100);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(callers);
        gate.Used.ShouldBe(100);
    }

    [Fact]
    public async Task It_passes_at_once_while_there_is_room()
    {
        var gate = new RateGate(new ManualTimeProvider(), [Limit(3, 10)]);
        for (var i = 0; i < 3; i++)
            gate.PassAsync(TimeSpan.Zero, default).IsCompletedSuccessfully.ShouldBeTrue();
        gate.Used.ShouldBe(3);
        var error = await Should.ThrowAsync<UplinkException>(gate.PassAsync(TimeSpan.FromSeconds(9), default));
        (error.Error, error.NotDone).ShouldBe((UplinkError.TooMany, true));
        error.RetryAfter!.Value.ShouldBe(TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(5));
        gate.Used.ShouldBe(3);
    }

    [Fact]
    public async Task Patience_is_counted_over_the_whole_wait()
    {
        var time = new ManualTimeProvider();
        var gate = new RateGate(time, [Limit(1, 5)]);
        await gate.PassAsync(TimeSpan.Zero, default);
        var second = gate.PassAsync(TimeSpan.FromSeconds(6), default);
        var third = gate.PassAsync(TimeSpan.FromSeconds(6), default);
        time.Advance(TimeSpan.FromSeconds(5.5));
        await second;
        await Should.ThrowAsync<UplinkException>(third);
        // Nobody hangs behind one who gave up.
        time.Advance(TimeSpan.FromSeconds(5));
        await gate.PassAsync(TimeSpan.FromSeconds(1), default).WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Closed_it_lets_nobody_through_not_even_who_waits_already()
    {
        var time = new ManualTimeProvider();
        var gate = new RateGate(time, [Limit(1, 5)]);
        await gate.PassAsync(TimeSpan.Zero, default);
        var waiting = gate.PassAsync(TimeSpan.FromMinutes(1), default);
        gate.CloseFor(TimeSpan.FromSeconds(24));
        gate.CloseFor(TimeSpan.FromSeconds(3));
        time.Advance(TimeSpan.FromSeconds(23));
        await Task.Delay(20);
        waiting.IsCompleted.ShouldBeFalse();
        while (!waiting.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        await waiting;
    }

    [Fact]
    public async Task Who_leaves_takes_no_place_and_blocks_nobody()
    {
        var time = new ManualTimeProvider();
        var gate = new RateGate(time, [Limit(1, 5)]);
        await gate.PassAsync(TimeSpan.Zero, default);
        using var leaving = new CancellationTokenSource();
        var gone = gate.PassAsync(Patient, leaving.Token);
        var behind = gate.PassAsync(Patient, default);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(gone);
        while (!behind.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        gate.Used.ShouldBe(1);
        time.GetUtcNow().ShouldBeLessThan(new ManualTimeProvider().GetUtcNow().AddSeconds(9));
    }
}
