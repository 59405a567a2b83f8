using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Kiosk.Http;

/// <summary>The machine's names and the addresses of its network cards, which may change while it runs.</summary>
public sealed class OwnHosts(TimeProvider time)
{
    static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    HashSet<string> known = [];
    long? lookedAt;

    internal int LooksTaken { get; private set; }

    public bool Contains(string host)
    {
        var name = IPAddress.TryParse(host, out var address) ? Text(address) : host;
        lock (gate)
        {
            if (known.Contains(name))
                return true;
            if (lookedAt is { } at && time.GetElapsedTime(at) < LookAgainAfter)
                return false;
            lookedAt = time.GetTimestamp();
            known = Look();
            LooksTaken++;
            return known.Contains(name);
        }
    }

    static HashSet<string> Look()
    {
        var name = Environment.MachineName;
        var hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { name, $"{name}.local" };
        try
        {
            if (IPGlobalProperties.GetIPGlobalProperties().DomainName is { Length: > 0 } domain)
                hosts.Add($"{name}.{domain}");
            hosts.UnionWith(
                from card in NetworkInterface.GetAllNetworkInterfaces()
                from entry in card.GetIPProperties().UnicastAddresses
                select Text(entry.Address));
        }
        catch (NetworkInformationException)
        {
            // Without a list of cards the names must do.
        }

        return hosts;
    }

    /// <summary>One spelling for each address; the scope after % is the sender's own affair.</summary>
    static string Text(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetworkV6 ? new IPAddress(plain.GetAddressBytes()).ToString() : plain.ToString();
    }
}
