using Kiosk.Alerts;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

public sealed class ExpiryAlertTests : IDisposable
{
    static readonly UplinkReading Up = AlertBench.Reading(UplinkState.Up);

    readonly AlertBench bench = new(AlertBench.Uplink());

    DateTimeOffset Now => bench.Time.GetUtcNow();

    [Fact]
    public void An_end_is_told_14_7_and_1_days_before_and_each_once()
    {
        var end = Now.AddDays(20);
        Live(end, days: 25);
        bench.Types.ShouldBe(["expiring", "expiring", "expiring"]);
        bench.Alerts.Select(alert => (int)Math.Round((end - alert.At).TotalDays)).ShouldBe([14, 7, 1]);
        bench.Alerts.ShouldAllBe(alert => alert.ExpiresAt == end);
    }

    [Fact]
    public void A_restart_tells_no_day_again()
    {
        var end = Now.AddDays(10);
        Live(end, days: 1);
        bench.Restart();
        Live(end, days: 1);
        bench.Types.Count.ShouldBe(1);
    }

    [Fact]
    public void A_renewal_begins_anew()
    {
        Live(Now.AddDays(3), days: 1);
        var renewed = Now.AddDays(30);
        Live(renewed, days: 1);
        bench.Types.Count.ShouldBe(1);
        Live(renewed, days: 18);
        bench.Types.Count.ShouldBe(2);
        bench.Alerts[1].ExpiresAt.ShouldBe(renewed);
    }

    [Fact]
    public void A_date_that_comes_a_little_otherwise_each_time_is_the_same()
    {
        for (var hour = 0; hour < 20; hour++)
            bench.Look(Up with { ExpiresAt = Now.AddDays(5).AddMinutes(hour % 5) });
        bench.Types.Count.ShouldBe(1);
    }

    [Fact]
    public void Seen_late_only_the_nearest_day_is_told()
    {
        Live(Now.AddHours(5), days: 1);
        bench.Types.Count.ShouldBe(1);
        bench.Get<AlertSentences>().What(bench.Alerts[0]).ShouldStartWith("Tunnel ends on ");
    }

    [Fact]
    public void The_board_shows_what_ends_within_two_weeks()
    {
        bench.Look(Up with { ExpiresAt = Now.AddDays(6.5) });
        var notice = bench.Get<AlertBoard>().Expiring().ShouldHaveSingleItem();
        (notice.Uplink, notice.Days).ShouldBe(("Tunnel", 6));
        bench.Get<AlertBoard>().Expiring(withinDays: 5).ShouldBeEmpty();
    }

    public void Dispose() => bench.Dispose();

    void Live(DateTimeOffset end, int days)
    {
        for (var hour = 0; hour < days * 24; hour++)
        {
            bench.Look(Up with { ExpiresAt = end });
            bench.Time.Advance(TimeSpan.FromMinutes(59));
        }
    }
}
