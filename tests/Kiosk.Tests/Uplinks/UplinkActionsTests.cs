using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Tests.Alerts;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kiosk.Tests.Uplinks;

public sealed class UplinkActionsTests : IDisposable
{
    readonly AlertBench bench = new(AlertBench.Uplink());
    readonly UplinkActions actions;

    public UplinkActionsTests() => actions = new UplinkActions(
        [bench.AirVpn], bench.Get<UplinkRecord>(), bench.Get<EventLog>(), bench.Get<EventFeed>(), new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance),
        bench.Time, bench.Get<ILogger<UplinkActions>>());

    UplinkOptions Tunnel => bench.Get<UplinkList>().All[0];

    [Fact]
    public async Task An_action_the_log_would_not_take_does_not_begin_and_blocks_no_other()
    {
        bench.Break("INSERT ON events");
        Should.Throw<SqliteException>(() => Start());
        actions.Of("Tunnel").ShouldBeNull();
        bench.Mend();
        Start().ShouldBeNull();
        await actions.DisposeAsync();
        bench.AirVpn.Asked.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_action_whose_end_the_log_would_not_take_ends_and_blocks_no_other(bool fails)
    {
        bench.AirVpn.Failures.Enqueue(fails ? new UplinkException(UplinkError.KeyRefused, "HTTP 403") : null);
        bench.Break("INSERT ON events WHEN NEW.outcome <> 'pending'");
        Start().ShouldBeNull();
        await actions.DisposeAsync();
        var action = actions.Of("Tunnel").ShouldNotBeNull();
        (action.IsRunning, action.Succeeded, action.Outcome?.Code).ShouldBe((false, !fails, fails ? "KeyRefused" : "RouterUp"));
        bench.Log.All.ShouldContain(line => line.Contains("could not be noted", StringComparison.Ordinal));
        bench.Mend();
        bench.Time.Advance(TimeSpan.FromSeconds(6));
        Start().ShouldBeNull();
        await actions.DisposeAsync();
        bench.Get<EventLog>().About("uplink:Tunnel").Select(entry => entry.Outcome).ShouldBe(["ok", "pending", "pending"]);
    }

    public void Dispose() => bench.Dispose();

    TimeSpan? Start() => actions.Start(Tunnel, new UplinkCommand("reconnect"), "desk");
}
