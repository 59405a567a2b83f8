using System.Globalization;

namespace Kiosk.Emulators.WRouter;

/// <summary>A device behind the hotspot: logged in, or still at the portal.</summary>
sealed class EmulatedHost(string mac, string address, DateTimeOffset since)
{
    public string Mac => mac;

    public string Address => address;

    public DateTimeOffset Since { get; } = since;

    public DateTimeOffset LastTraffic { get; set; } = since;

    public long Downloaded { get; set; }

    public long Uploaded { get; set; }

    public GuestSession? Session { get; set; }
}

/// <param name="Voucher">The voucher's username; null for a guest who came with an e-mail address.</param>
sealed record GuestSession(string Login, string? Voucher, DateTimeOffset Since)
{
    public long Downloaded { get; set; }

    public long Uploaded { get; set; }
}

/// <summary>Not safe for concurrent use: <see cref="WRouterDevice"/> holds the lock.</summary>
sealed class GuestTable
{
    readonly Dictionary<string, EmulatedHost> hosts = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> leases = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<EmulatedHost> Hosts => hosts.Values;

    public IEnumerable<EmulatedHost> Active => hosts.Values.Where(h => h.Session is not null);

    public EmulatedHost Arrive(string mac, DateTimeOffset at)
    {
        if (hosts.TryGetValue(mac, out var host))
            return host;
        if (!leases.TryGetValue(mac, out var address))
        {
            var number = leases.Count + 200;
            leases[mac] = address = string.Create(CultureInfo.InvariantCulture, $"192.168.{number / 254}.{number % 254 + 1}");
        }

        return hosts[mac] = new EmulatedHost(mac, address, at);
    }

    public EmulatedHost Open(string mac, string login, string? voucher, DateTimeOffset at)
    {
        var host = Arrive(mac, at);
        host.Session = new GuestSession(login, voucher, at);
        host.LastTraffic = at;
        return host;
    }

    public int Close(Func<GuestSession, bool> which)
    {
        var closing = Active.Where(h => which(h.Session!)).ToList();
        foreach (var host in closing)
            host.Session = null;
        return closing.Count;
    }

    public void Leave(string mac) => hosts.Remove(mac);
}
