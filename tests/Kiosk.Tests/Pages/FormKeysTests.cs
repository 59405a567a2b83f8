using Kiosk.Pages;

namespace Kiosk.Tests.Pages;

public sealed class FormKeysTests
{
    readonly FormKeys keys = new();

    [Fact]
    public void A_form_is_taken_once()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        (keys.IsFirst(one), keys.IsFirst(two), keys.IsFirst(one), keys.IsFirst(two)).ShouldBe((true, true, false, false));
    }

    [Fact]
    public void Two_taps_at_once_are_one()
    {
        var key = Guid.NewGuid();
        var taken = 0;
        Parallel.For(0, 100, _ => Interlocked.Add(ref taken, keys.IsFirst(key) ? 1 : 0));
        taken.ShouldBe(1);
    }
}
