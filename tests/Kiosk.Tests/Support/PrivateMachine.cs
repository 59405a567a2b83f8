using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Kiosk.Tests.Support;

/// <summary>
/// Programs that want a machine for themselves: network, processes and /run of their own, with D-Bus and avahi. They end
/// with this object, and with the test's process however that ends. Needs root.
/// </summary>
public sealed class PrivateMachine : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The last line waits for standard input to close; then the first process ends, and the system ends the rest.</summary>
    const string Start =
        """
        set -eu
        cd "$1"
        ip link set lo up multicast on
        ip route add 224.0.0.0/4 dev lo
        mount -t tmpfs tmpfs /run
        mkdir -p /run/avahi-daemon /run/cups
        cat > dbus.conf <<CONF
        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
        <busconfig><type>system</type><listen>unix:path=$PWD/bus</listen><auth>EXTERNAL</auth><policy context="default">
        <allow user="*"/><allow own="*"/><allow send_destination="*" eavesdrop="true"/><allow receive_sender="*"/>
        </policy></busconfig>
        CONF
        printf '[server]\nuse-ipv6=no\nallow-interfaces=lo\n[wide-area]\nenable-wide-area=no\n' > avahi.conf
        export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$PWD/bus
        await() { local n; for n in $(seq 500); do if eval "$1"; then return; fi; sleep 0.02; done; echo "in vain: $1" >&2; exit 1; }
        listens() { socat -u OPEN:/dev/null "UNIX-CONNECT:$1" 2>/dev/null; }
        dbus-daemon --config-file=dbus.conf --nofork --nopidfile </dev/null &
        await 'listens bus'
        avahi-daemon -f avahi.conf --no-drop-root --no-rlimits --no-chroot </dev/null &
        await 'listens /run/avahi-daemon/socket'
        door() { socat "UNIX-LISTEN:$1.door,fork" "TCP:127.0.0.1:$1" </dev/null & await "listens $1.door"; }
        answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

        """;

    const string End =
        """

        echo ready
        cat > /dev/null
        """;

    static readonly string[] Programs = ["unshare", "nsenter", "ip", "dbus-daemon", "avahi-daemon", "socat"];
    readonly TempFolder folder = new();
    readonly List<TcpListener> listeners = [];
    PrivateMachine? instead;
    readonly Process process;
    readonly Task<string> errors;

    PrivateMachine(string script)
    {
        var start = new ProcessStartInfo("unshare", ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "bash", "-c", Start + script + End, "bash", Folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = SearchPath;
        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync();
    }

    static string SearchPath => $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin";

    public string Folder => folder.Path;

    /// <param name="script">For bash, in <see cref="Folder"/>. It starts its servers in the background with `door PORT` for each port to reach from outside.</param>
    /// <param name="programs">What the script starts. The test is skipped where something is missing.</param>
    public static async Task<PrivateMachine> StartAsync(string script, params string[] programs)
    {
        var missing = Programs.Concat(programs).Where(program => !SearchPath.Split(':').Any(path => File.Exists(Path.Combine(path, program)))).ToList();
        Assert.SkipWhen(missing.Count > 0, $"not installed: {string.Join(", ", missing)}");
        Assert.SkipUnless(MayUnshare(), "needs root and the right to make namespaces");
        var machine = new PrivateMachine(script);
        try
        {
            while (await machine.process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is var line && line != "ready")
            {
                if (line is null)
                    throw new InvalidOperationException($"The machine did not start: {await machine.errors}");
            }

            _ = machine.process.StandardOutput.ReadToEndAsync();
            return machine;
        }
        catch
        {
            await machine.DisposeAsync();
            throw;
        }
    }

    /// <summary>A port of this machine that leads to one in there.</summary>
    public int Open(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        listeners.Add(listener);
        _ = AcceptAsync(listener, port);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>From now on what is opened here leads to the other, as if a device had been exchanged.</summary>
    public void Become(PrivateMachine other) => instead = other;

    /// <summary>A file that runs a program in there.</summary>
    public string Command(string program)
    {
        var inside = File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children").Split(' ')[0];
        var path = Path.Combine(Folder, $"outside-{program}");
        File.WriteAllText(path, $"#!/bin/sh\nDBUS_SYSTEM_BUS_ADDRESS=unix:path={Folder}/bus exec nsenter --target {inside} --net --mount {program} \"$@\"\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in listeners)
            listener.Stop();
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        folder.Dispose();
    }

    static bool MayUnshare()
    {
        using var probe = Process.Start(new ProcessStartInfo("unshare", ["--net", "--mount", "--pid", "--fork", "true"]) { UseShellExecute = false, RedirectStandardError = true })!;
        probe.WaitForExit();
        return probe.ExitCode == 0;
    }

    async Task AcceptAsync(TcpListener listener, int port)
    {
        while (true)
        {
            try
            {
                var near = await listener.AcceptSocketAsync();
                _ = CarryAsync(near, Path.Combine((instead ?? this).Folder, $"{port}.door"));
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    static async Task CarryAsync(Socket near, string door)
    {
        using var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await far.ConnectAsync(new UnixDomainSocketEndPoint(door));
            await using var one = new NetworkStream(near, ownsSocket: true);
            await using var other = new NetworkStream(far, ownsSocket: false);
            await Task.WhenAny(PassAsync(one, other, far), PassAsync(other, one, near));
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException)
        {
            near.Dispose();
        }
    }

    static async Task PassAsync(NetworkStream from, NetworkStream to, Socket end)
    {
        await from.CopyToAsync(to);
        end.Shutdown(SocketShutdown.Send);
    }
}
