using Kiosk.Alerts;
using Kiosk.Settings;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

public sealed class RenamingTests : IDisposable
{
    readonly AlertBench bench = new();

    public RenamingTests() => Save("Tunnel");

    [Theory]
    [InlineData("Harbour")]
    [InlineData("TUNNEL")]
    public void An_outage_under_another_name_is_told_once_and_so_is_its_end(string name)
    {
        bench.Look(UplinkState.Up);
        bench.Look(UplinkState.Down);
        Rename(name);
        bench.Look(UplinkState.Down, times: 4);
        bench.Types.ShouldBe(["down"]);
        bench.Restart();
        bench.Look(UplinkState.Up, times: 4);
        bench.Types.ShouldBe(["down", "back"]);
        bench.Alerts[1].Since.ShouldBe(bench.Alerts[0].Since);
    }

    [Fact]
    public void What_another_uplink_left_under_the_name_is_forgotten()
    {
        Save("Harbour");
        bench.Look(UplinkState.Down);
        Save("Tunnel");
        bench.Look(UplinkState.Up);
        Rename("Harbour");
        bench.Look(UplinkState.Up, times: 4);
        bench.Types.ShouldBe(["down"]);
        bench.Look(UplinkState.Down);
        bench.Types.ShouldBe(["down", "down"]);
    }

    [Fact]
    public async Task Messages_to_the_accounts_owner_go_out_under_its_new_name()
    {
        Messenger("tunnel");
        bench.Look(UplinkState.Down);
        Rename("Harbour");
        bench.Get<AlertSettings>().Current.AirVpnMessage.ShouldBe("Harbour");
        bench.Look(UplinkState.Up);
        await bench.DrainAsync("Harbour", AlertRoute.AirVpn);
        bench.Deliveries.Select(delivery => (delivery.Receiver, delivery.State)).ShouldBe([("Harbour", "sent"), ("Harbour", "sent")]);
        bench.AirVpn.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public void Another_uplinks_messages_stay_where_they_are()
    {
        Messenger("Spare");
        Rename("Harbour");
        bench.Get<AlertSettings>().Current.AirVpnMessage.ShouldBe("Spare");
    }

    public void Dispose() => bench.Dispose();

    void Save(string name)
    {
        var values = new Dictionary<string, string?> { ["Kind"] = "airvpn", ["Name"] = name, ["Key"] = "k", ["Target"] = "phone" };
        bench.Get<UplinkSettings>().Save(0, values, "desk").ShouldBeEmpty();
        bench.Get<UplinkRecord>().Keep(bench.Get<UplinkList>().All);
    }

    void Messenger(string name) =>
        bench.Get<AlertSettings>().Save(new Dictionary<string, string> { ["AirVpnMessage"] = name }, "desk").ShouldBeEmpty();

    void Rename(string name)
    {
        var before = bench.Get<UplinkList>().All[0];
        Save(name);
        bench.Get<UplinkRenaming>().Follow(before, name, "desk");
    }
}
