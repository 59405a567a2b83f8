using Kiosk.Commands;
using Kiosk.Emulators;

namespace Kiosk.Pages;

/// <summary>Bad days of the demo's uplinks, and their ends.</summary>
static class DemoFaults
{
    public static void Apply(EmulatorHost devices, string fault)
    {
        var (vpn, phones, proxies) = (devices.AirVpn, devices.IProxy, devices.AirProxy);
        switch (fault)
        {
            case "airvpn-server":
                foreach (var server in vpn.Sessions.Select(session => session.Server).ToList())
                    vpn.FailServer(server);
                break;
            case "airvpn-down":
                vpn.TakeDown();
                break;
            case "airvpn-mend":
                foreach (var server in vpn.Servers)
                    vpn.MendServer(server.Name);
                vpn.BringUp();
                break;
            case "iproxy-offline":
                phones.GoOffline(DemoUplinks.Phone);
                break;
            case "iproxy-flapping":
                phones.GoFlapping(DemoUplinks.Phone);
                break;
            case "iproxy-online":
                phones.GoOnline(DemoUplinks.Phone);
                break;
            case "airproxy-fail" or "airproxy-mend":
                proxies.SetChecksFail(DemoUplinks.Proxy, fault == "airproxy-fail");
                break;
        }
    }
}
