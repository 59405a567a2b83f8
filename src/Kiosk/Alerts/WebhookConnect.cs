using System.Net;
using System.Net.Sockets;

namespace Kiosk.Alerts;

/// <summary>Connects to what a webhook's name leads to, but not to a machine's own services: link-local and metadata addresses.</summary>
static class WebhookConnect
{
    static readonly IPAddress Metadata = IPAddress.Parse("fd00:ec2::254");
    static readonly IPNetwork LinkLocal = new(IPAddress.Parse("169.254.0.0"), 16);

    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var one) ? [one] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = found.Where(address => !IsForbidden(address)).ToArray();
        if (allowed.Length == 0)
            throw new ForbiddenAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static bool IsForbidden(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return LinkLocal.Contains(plain) || plain.IsIPv6LinkLocal || Metadata.Equals(WithoutScope(plain));
    }

    static IPAddress WithoutScope(IPAddress address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 } ? new IPAddress(address.GetAddressBytes()) : address;
}
