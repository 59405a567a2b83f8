using Kiosk.Pages;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Pages;

public sealed class OnceOnlyTests
{
    readonly ManualTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    int done;

    [Fact]
    public async Task Many_taps_at_once_are_one()
    {
        var once = new OnceOnly(time);
        var form = Guid.NewGuid();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => once.TryDo(form, ActAsync)!)));
        answers.ShouldAllBe(answer => answer == 1);
        (await once.TryDo(Guid.NewGuid(), ActAsync)!).ShouldBe(2);
    }

    [Fact]
    public async Task The_answer_is_forgotten_before_the_form_is()
    {
        var once = new OnceOnly(time);
        var form = Guid.NewGuid();
        (await once.TryDo(form, ActAsync)!).ShouldBe(1);
        time.Advance(TimeSpan.FromMinutes(1));
        (await once.TryDo(form, ActAsync)!).ShouldBe(1);
        time.Advance(TimeSpan.FromMinutes(2));
        once.TryDo(form, ActAsync).ShouldBeNull();
        time.Advance(TimeSpan.FromHours(11));
        once.TryDo(form, ActAsync).ShouldBeNull();
        done.ShouldBe(1);
    }

    [Fact]
    public async Task What_still_runs_is_never_forgotten()
    {
        var once = new OnceOnly(time);
        var form = Guid.NewGuid();
        var slow = new TaskCompletionSource<int>();
        var first = once.TryDo(form, () => slow.Task)!;
        time.Advance(TimeSpan.FromMinutes(5));
        var second = once.TryDo(form, ActAsync)!;
        slow.SetResult(7);
        (await first, await second, done).ShouldBe((7, 7, 0));
    }

    [Fact]
    public async Task A_form_without_an_answer_is_taken_once()
    {
        var once = new OnceOnly(time);
        var form = Guid.NewGuid();
        once.HasSent(form).ShouldBeFalse();
        (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => once.IsFirst(form))))).Count(first => first).ShouldBe(1);
        (once.HasSent(form), once.IsFirst(Guid.NewGuid())).ShouldBe((true, true));
        once.TryDo(form, ActAsync).ShouldBeNull();
    }

    async Task<int> ActAsync()
    {
        await Task.Yield();
        return Interlocked.Increment(ref done);
    }
}
