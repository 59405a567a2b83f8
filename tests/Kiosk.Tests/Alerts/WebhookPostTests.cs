using System.Net;
using Kiosk.Alerts;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

public sealed class WebhookPostTests
{
    [Theory]
    [InlineData("", Then.Close, "NoAnswer")]
    [InlineData("", Then.Reset, "NoAnswer")]
    [InlineData("HTTP/1.1 2", Then.Close, "NoAnswer")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le", Then.Close, "NoAnswer")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", Then.Close, "Unreadable")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", Then.Reset, null)]
    public async Task An_answer_that_breaks_off_is_a_failed_try_and_one_request(string answer, Then then, string? trouble)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Raw(answer, then));
        using var bench = new AlertBench([.. AlertBench.Uplink(), .. AlertBench.Webhook(server.Url)]);
        bench.Look(UplinkState.Down);
        await bench.TurnAsync();
        server.Requests.ShouldHaveSingleItem();
        bench.Deliveries[0].LastTrouble.ShouldBe(trouble is null ? null : new DeliveryTrouble(trouble, "127.0.0.1"));
        bench.Deliveries[0].State.ShouldBe(trouble is null ? "sent" : "waiting");
    }

    [Fact]
    public async Task Ten_seconds_of_silence_are_a_failed_try()
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Nothing(Then.Hang));
        using var bench = new AlertBench([.. AlertBench.Uplink(), .. AlertBench.Webhook(server.Url)]);
        bench.Look(UplinkState.Down);
        var turn = bench.TurnAsync();
        await server.ArrivedAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(10));
        await turn;
        bench.Deliveries[0].LastTrouble.ShouldBe(new DeliveryTrouble("Silent", "127.0.0.1"));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "169.254.169.254")]
    [InlineData("http://[fe80::1]/", "[fe80::1]")]
    [InlineData("http://[fd00:ec2::254]/", "[fd00:ec2::254]")]
    [InlineData("http://[::ffff:169.254.1.1]/", "[::ffff:169.254.1.1]")]
    public async Task Link_local_and_metadata_addresses_are_not_connected_to(string url, string host)
    {
        using var bench = new AlertBench([.. AlertBench.Uplink(), .. AlertBench.Webhook(url)]);
        bench.Look(UplinkState.Down);
        await bench.TurnAsync();
        bench.Deliveries[0].LastTrouble!.Code.ShouldBe("Forbidden");
        IPAddress.Parse(bench.Deliveries[0].LastTrouble!.Argument.Trim('[', ']')).ShouldBe(IPAddress.Parse(host.Trim('[', ']')));
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("192.168.1.9", false)]
    [InlineData("10.0.0.9", false)]
    [InlineData("fd12:3456::9", false)]
    [InlineData("169.253.255.255", false)]
    [InlineData("169.254.0.0", true)]
    [InlineData("fe80::1%3", true)]
    [InlineData("febf::1", true)]
    [InlineData("fd00:ec2::254", true)]
    public void A_venues_own_server_is_fine(string address, bool isForbidden) => WebhookConnect.IsForbidden(IPAddress.Parse(address)).ShouldBe(isForbidden);

    [Fact]
    public async Task Nobody_there_is_said_so()
    {
        using var bench = new AlertBench([.. AlertBench.Uplink(), .. AlertBench.Webhook("http://127.0.0.1:1/")]);
        bench.Look(UplinkState.Down);
        await bench.TurnAsync();
        bench.Deliveries[0].LastTrouble.ShouldBe(new DeliveryTrouble("Unreachable", "127.0.0.1"));
    }
}
