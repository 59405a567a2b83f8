using System.Net.Sockets;
using Kiosk.Emulators;
using Kiosk.Emulators.WRouter;
using Kiosk.Tests.Emulators.WRouter;

namespace Kiosk.Tests.Emulators;

public sealed class EmulatorHostTests
{
    [Fact]
    public async Task Starts_everything_and_says_where_it_is()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorHostSettings(), TestContext.Current.CancellationToken);
        using var caller = new RouterCaller(host.WRouter);

        host.Describe().ShouldBe(
        [
            ("W-Router", host.WRouter.ApiUrl.ToString()),
            ("Receipt printer", $"tcp://127.0.0.1:{host.ReceiptPrinter.Port}/"),
            ("Label printer", $"tcp://127.0.0.1:{host.LabelPrinter.Port}/"),
            ("AirVPN", $"http://127.0.0.1:{host.AirVpn.Port}/api/"),
            ("iProxy", $"http://127.0.0.1:{host.IProxy.Port}/api/console/v1/"),
            ("AirProxy", $"http://127.0.0.1:{host.AirProxy.Port}/api/proxy/"),
            ("AzireVPN", $"http://127.0.0.1:{host.AzireVpn.Port}/v3/"),
        ]);
        (await caller.MessageAsync("create_voucher")).ShouldBe("User added successfully");
    }

    [Fact]
    public async Task Takes_consecutive_ports_from_a_base()
    {
        var (host, basePort) = await StartAtAnyBaseAsync();
        await using (host)
            new[] { host.WRouter.Port, host.ReceiptPrinter.Port, host.LabelPrinter.Port, host.AirVpn.Port, host.IProxy.Port, host.AirProxy.Port, host.AzireVpn.Port }.ShouldBe(Enumerable.Range(basePort, 7));
    }

    [Fact]
    public async Task A_taken_port_leaves_nothing_running()
    {
        await using var first = await EmulatorHost.StartAsync(new EmulatorHostSettings(), TestContext.Current.CancellationToken);
        var settings = new EmulatorHostSettings { WRouter = new WRouterSettings { Port = first.WRouter.Port } };

        await Should.ThrowAsync<IOException>(() => EmulatorHost.StartAsync(settings, TestContext.Current.CancellationToken));
    }

    // Below the ports the system hands out; another program may still sit on one.
    static async Task<(EmulatorHost Host, int BasePort)> StartAtAnyBaseAsync()
    {
        for (var basePort = Random.Shared.Next(20_000, 30_000); ; basePort += 7)
        {
            try
            {
                return (await EmulatorHost.StartAsync(new EmulatorHostSettings { BasePort = basePort }, TestContext.Current.CancellationToken), basePort);
            }
            catch (Exception taken) when (taken is IOException or SocketException && basePort < 32_000)
            {
                // Try the next ones.
            }
        }
    }
}
