using Kiosk.Uplinks;
using Kiosk.Uplinks.History;

namespace Kiosk.Tests.Uplinks.History;

public sealed class OutagesTests : IDisposable
{
    readonly HistoryRig rig = new();

    public void Dispose() => rig.Dispose();

    [Fact]
    public void An_outage_begins_with_the_first_look_that_saw_it_and_ends_with_the_first_that_did_not()
    {
        rig.Looks(UplinkState.Up, 4);
        rig.Look(UplinkState.Down);
        var began = rig.Now;
        rig.Outages().ShouldBeEmpty();
        rig.Look(UplinkState.Down);
        rig.Outages().ShouldHaveSingleItem().EndedAt.ShouldBeNull();
        rig.Looks(UplinkState.Down, 10);
        rig.Look(UplinkState.Up);
        var ended = rig.Now;
        rig.Look(UplinkState.Up);
        var outage = rig.Outages().ShouldHaveSingleItem();
        (outage.StartedAt, outage.EndedAt, outage.State).ShouldBe((began, ended, UplinkState.Down));
        rig.History.Flush();
        rig.Hours().Sum(hour => hour.Down).ShouldBe((int)outage.Length(rig.Now).TotalSeconds);
    }

    [Fact]
    public void A_change_of_reason_is_the_same_outage_and_a_missed_look_is_none()
    {
        rig.Looks(UplinkState.Up, 2);
        rig.Look(UplinkState.Down);
        rig.Looks(UplinkState.Up, 2);
        rig.Look(UplinkState.Down, reason: "First");
        rig.Look(UplinkState.Down, reason: "Second");
        rig.Look(UplinkState.Down, reason: "Third");
        rig.Outages().ShouldHaveSingleItem().Reason.Code.ShouldBe("Second");
    }

    [Fact]
    public void Degraded_and_down_follow_each_other_without_a_gap()
    {
        rig.Looks(UplinkState.Degraded, 3);
        rig.Looks(UplinkState.Down, 3);
        rig.Looks(UplinkState.Unknown, 3);
        var outages = rig.Outages();
        outages.Select(outage => outage.State).ShouldBe([UplinkState.Down, UplinkState.Degraded]);
        outages[0].StartedAt.ShouldBe(outages[1].EndedAt!.Value);
        outages[0].EndedAt.ShouldNotBeNull();
    }

    [Fact]
    public void A_power_cut_loses_no_outage_and_one_that_lasts_goes_on()
    {
        rig.Looks(UplinkState.Up, 2);
        rig.Looks(UplinkState.Down, 2);
        var began = rig.Outages().Single().StartedAt;
        rig.CutPower(TimeSpan.FromMinutes(10));
        rig.Looks(UplinkState.Unknown, 3);
        rig.Looks(UplinkState.Down, 3);
        rig.Outages().ShouldHaveSingleItem().EndedAt.ShouldBeNull();
        rig.Looks(UplinkState.Up, 2);
        var outage = rig.Outages().ShouldHaveSingleItem();
        (outage.StartedAt, outage.EndedAt).ShouldBe((began, rig.Now.AddSeconds(-30)));
    }

    [Fact]
    public void One_that_is_over_after_a_power_cut_ended_when_it_was_last_seen()
    {
        rig.Looks(UplinkState.Up, 2);
        rig.Looks(UplinkState.Down, 6);
        rig.History.Flush();
        var seen = rig.Now;
        rig.CutPower(TimeSpan.FromHours(2));
        rig.Look(UplinkState.Up);
        rig.Outages().ShouldHaveSingleItem().EndedAt.ShouldBe(seen);
    }

    [Fact]
    public void One_never_written_down_after_its_start_ends_where_it_began()
    {
        rig.Looks(UplinkState.Down, 2);
        rig.CutPower(TimeSpan.FromHours(2));
        rig.Look(UplinkState.Up);
        rig.Outages().ShouldHaveSingleItem().Length(rig.Now).ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(-5 * 365)]
    [InlineData(5 * 365)]
    [InlineData(-0.01)]
    public void A_clock_that_is_set_meanwhile_does_not_change_its_length(double days)
    {
        rig.Looks(UplinkState.Up, 2);
        rig.Looks(UplinkState.Down, 5);
        rig.Clock.SetBy(TimeSpan.FromDays(days));
        rig.Looks(UplinkState.Down, 5);
        rig.Looks(UplinkState.Up, 2);
        var outage = rig.Outages().ShouldHaveSingleItem();
        outage.Length(rig.Now).ShouldBe(TimeSpan.FromSeconds(300));
    }

    [Fact]
    public void A_change_that_could_not_be_written_is_written_at_the_next_look()
    {
        rig.Looks(UplinkState.Up, 2);
        rig.Database.Write(connection => Execute(connection, "ALTER TABLE uplink_outages RENAME TO elsewhere"));
        rig.Looks(UplinkState.Down, 3);
        rig.Database.Write(connection => Execute(connection, "ALTER TABLE elsewhere RENAME TO uplink_outages"));
        rig.Look(UplinkState.Down);
        rig.Outages().ShouldHaveSingleItem().StartedAt.ShouldBe(rig.Now.AddSeconds(-90));
    }

    [Fact]
    public void One_of_an_uplink_nobody_watches_any_more_ends()
    {
        rig.Looks(UplinkState.Down, 3);
        rig.History.Flush();
        var seen = rig.Now;
        rig.Clock.Advance(TimeSpan.FromHours(2.9));
        rig.History.Tidy();
        rig.Outages().Single().EndedAt.ShouldBeNull();
        rig.Clock.Advance(TimeSpan.FromHours(0.2));
        rig.History.Tidy();
        rig.Outages().Single().EndedAt.ShouldBe(seen);
    }

    [Fact]
    public void They_are_listed_newest_first_and_by_what_they_touch()
    {
        for (var i = 0; i < 3; i++)
        {
            rig.Looks(UplinkState.Up, 10);
            rig.Looks(UplinkState.Down, 10);
        }

        var all = rig.Outages();
        all.Count.ShouldBe(3);
        var middle = all[1];
        rig.Past.Outages("Tunnel", middle.StartedAt.AddSeconds(10), middle.StartedAt.AddSeconds(20)).ShouldHaveSingleItem().ShouldBe(middle);
        rig.Past.Outages("Tunnel", middle.EndedAt!.Value, middle.EndedAt.Value.AddSeconds(60)).ShouldBeEmpty();
    }

    static int Execute(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
