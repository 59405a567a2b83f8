using System.Globalization;
using System.Net.Sockets;

namespace Kiosk.Health;

/// <summary>The socket on which systemd hears from the service (sd_notify); '@' at the front is the abstract namespace.</summary>
/// <param name="WatchdogInterval">How long systemd waits for a sign of life before it restarts the service; none: it does not watch.</param>
public sealed record SystemdSocket(string? Path, TimeSpan? WatchdogInterval)
{
    public static SystemdSocket FromEnvironment() => From(Environment.GetEnvironmentVariable);

    public static SystemdSocket From(Func<string, string?> environment)
    {
        var forAnother = environment("WATCHDOG_PID") is { Length: > 0 } pid
            && pid != Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var watched = long.TryParse(environment("WATCHDOG_USEC"), CultureInfo.InvariantCulture, out var microseconds)
            && microseconds > 0 && !forAnother;
        return new SystemdSocket(environment("NOTIFY_SOCKET"), watched ? TimeSpan.FromMicroseconds(microseconds) : null);
    }

    /// <exception cref="SocketException">Nobody listens there.</exception>
    public async ValueTask SendAsync(string state, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Path))
            return;
        var address = new UnixDomainSocketEndPoint(Path[0] == '@' ? $"\0{Path[1..]}" : Path);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        await socket.SendToAsync(System.Text.Encoding.UTF8.GetBytes(state), address, cancellationToken);
    }
}
