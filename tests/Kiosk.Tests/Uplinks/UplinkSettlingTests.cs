using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks;

/// <summary>One missed look is no outage, and flicker is not shown. u up, d down, g degraded, ? unknown.</summary>
public sealed class UplinkSettlingTests
{
    static readonly DateTimeOffset Start = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("u", "u")]
    [InlineData("d", "d")]
    [InlineData("?", "?")]
    [InlineData("uuduu", "uuuuu")]
    [InlineData("uu?uu", "uuuuu")]
    [InlineData("uududuudu", "uuuuuuuuu")]
    [InlineData("uddd", "uudd")]
    [InlineData("u??d", "uu??")]
    [InlineData("uddu", "uudd")]
    [InlineData("udduu", "uuddu")]
    [InlineData("ugdd", "uuud")]
    [InlineData("u?d?d?d", "uuu????")]
    public void What_is_shown_lags_by_one_look(string looks, string shown) => Shown(looks).Select(status => Letter(status.State)).ShouldBe(shown);

    [Fact]
    public void A_change_is_dated_from_the_first_look_that_saw_it()
    {
        var status = Shown("uuuddd")[^1];
        (status.Since, status.CheckedAt).ShouldBe((Start.AddMinutes(3), Start.AddMinutes(5)));
        Shown("uudu")[^1].Since.ShouldBe(Start);
    }

    [Fact]
    public void The_next_look_is_wanted_soon_while_two_disagree()
    {
        var settling = new UplinkSettling();
        var status = UplinkStatus.NotAsked;
        foreach (var (state, isUndecided) in new[] { (UplinkState.Up, false), (UplinkState.Down, true), (UplinkState.Down, false), (UplinkState.Up, true), (UplinkState.Down, false) })
        {
            status = settling.Next(status, state, new UplinkReason("NotAsked"), Start);
            settling.IsUndecided.ShouldBe(isUndecided);
        }
    }

    [Fact]
    public void While_undecided_the_reason_stays_that_of_what_is_shown()
    {
        var settling = new UplinkSettling();
        var status = settling.Next(UplinkStatus.NotAsked, UplinkState.Up, new UplinkReason("AirProxy.Up", "203.0.113.7"), Start);
        status = settling.Next(status, UplinkState.Down, new UplinkReason("AirProxy.NoAddress"), Start.AddMinutes(1));
        status.Reason.Code.ShouldBe("AirProxy.Up");
        settling.Next(status, UplinkState.Down, new UplinkReason("AirProxy.NoAddress"), Start.AddMinutes(2)).Reason.Code.ShouldBe("AirProxy.NoAddress");
    }

    static List<UplinkStatus> Shown(string looks)
    {
        var settling = new UplinkSettling();
        var shown = new List<UplinkStatus>();
        foreach (var look in looks)
            shown.Add(settling.Next(shown.LastOrDefault() ?? UplinkStatus.NotAsked, State(look), new UplinkReason($"{look}"), Start.AddMinutes(shown.Count)));
        return shown;
    }

    static UplinkState State(char letter) => letter switch { 'u' => UplinkState.Up, 'd' => UplinkState.Down, 'g' => UplinkState.Degraded, _ => UplinkState.Unknown };

    static char Letter(UplinkState state) => state switch { UplinkState.Up => 'u', UplinkState.Down => 'd', UplinkState.Degraded => 'g', _ => '?' };
}
