using System.Net;

namespace Kiosk.Http;

/// <summary>
/// The Host headers the kiosk answers to. A page of another site can make a browser resolve its own name to the
/// kiosk's address, but it cannot make it send another Host header than that name.
/// </summary>
public sealed class AllowedHosts(IConfiguration configuration, OwnHosts own)
{
    public const string Key = "AllowedHosts";

    public bool Allows(HostString host)
    {
        if (!host.HasValue)
            return false;
        var name = host.Host.Trim('[', ']').TrimEnd('.');
        if (IsLoopback(name))
            return true;
        var configured = configuration[Key];
        return string.IsNullOrWhiteSpace(configured)
            ? own.Contains(name)
            : configured.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(pattern => Matches(pattern, name));
    }

    static bool IsLoopback(string name) =>
        string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));

    static bool Matches(string pattern, string name) => pattern switch
    {
        "*" => true,
        _ when pattern.StartsWith("*.", StringComparison.Ordinal) =>
            name.Length > pattern.Length - 1 && name.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase),
        _ => string.Equals(pattern.Trim('[', ']').TrimEnd('.'), name, StringComparison.OrdinalIgnoreCase),
    };
}
