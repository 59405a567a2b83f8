using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Kiosk.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Kiosk.GuestScreen;

/// <summary>Where a guest's phone finds the kiosk.</summary>
public sealed class KioskAddress(IServer server, AllowedHosts allowed, IConfiguration configuration)
{
    /// <summary>
    /// As the caller reached it, when that works from elsewhere too; else by the addresses the kiosk listens on.
    /// Null when it listens to this computer alone.
    /// </summary>
    public Uri? ForOthers(HttpRequest request)
    {
        if (!IsHere(request.Host.Host))
            return new Uri($"{request.Scheme}://{request.Host}/");
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return ForOthers(bound, [.. Named(), .. OwnAddresses()], allowed.Allows);
    }

    /// <param name="bound">As the server names them: <c>http://[::]:8080</c>.</param>
    /// <param name="hosts">This computer's names and addresses, best first.</param>
    internal static Uri? ForOthers(IEnumerable<string> bound, IReadOnlyList<string> hosts, Func<HostString, bool> isAllowed) => (
        from address in bound.Select(BindingAddress.Parse)
        let ours = IsEverywhere(address.Host) ? hosts : [address.Host.Trim('[', ']')]
        from host in ours
        where !IsHere(host) && isAllowed(new HostString(Bracketed(host)))
        select new Uri($"{address.Scheme}://{Bracketed(host)}:{address.Port}/")).FirstOrDefault();

    /// <summary>A host the manager allows by its name is one that people use.</summary>
    IEnumerable<string> Named() =>
        (configuration[AllowedHosts.Key] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(name => !name.Contains('*', StringComparison.Ordinal));

    /// <summary>Those of a card with a way out first: others may be of virtual machines.</summary>
    static IEnumerable<string> OwnAddresses()
    {
        try
        {
            return [..
                from card in NetworkInterface.GetAllNetworkInterfaces()
                where card.OperationalStatus is OperationalStatus.Up
                let properties = card.GetIPProperties()
                from entry in properties.UnicastAddresses
                where entry.Address is { AddressFamily: AddressFamily.InterNetwork }
                orderby properties.GatewayAddresses.Count > 0 descending
                select entry.Address.ToString()];
        }
        catch (NetworkInformationException)
        {
            return [];
        }
    }

    static bool IsEverywhere(string host) =>
        host is "*" or "+" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));

    static bool IsHere(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
}
