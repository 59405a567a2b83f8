using System.Net.Sockets;
using System.Text;
using Kiosk.Health;
using Kiosk.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kiosk.Tests.Health;

public sealed class SystemdNotifierTests : IAsyncDisposable
{
    readonly TempFolder folder = new();
    readonly Socket systemd = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    readonly WatchedTime time = new();
    Func<bool> canWork = () => true;
    SystemdNotifier? notifier;

    [Fact]
    public async Task Says_ready_when_started_and_stopping_when_stopped()
    {
        var service = Start(folder.File("notify"));
        await service.StartedAsync(default);
        (await HeardAsync()).ShouldBe("READY=1");
        await service.StoppingAsync(default);
        (await HeardAsync()).ShouldBe("STOPPING=1");
    }

    [Fact]
    public async Task Reaches_a_socket_of_the_abstract_namespace()
    {
        var service = Start($"@kiosk-test-{Guid.NewGuid():N}");
        await service.StartedAsync(default);
        (await HeardAsync()).ShouldBe("READY=1");
    }

    [Fact]
    public async Task Feeds_the_watchdog_at_half_of_its_time()
    {
        await WatchedAsync();
        time.Manual.Advance(TimeSpan.FromSeconds(14.9));
        systemd.Available.ShouldBe(0);
        time.Manual.Advance(TimeSpan.FromSeconds(0.2));
        (await HeardAsync()).ShouldBe("WATCHDOG=1");
    }

    [Fact]
    public async Task Starves_the_watchdog_while_the_kiosk_cannot_work()
    {
        await WatchedAsync();
        await TickAsync(() => false);
        await TickAsync(() => throw new IOException("disk full"));
        systemd.Available.ShouldBe(0);
        await TickAsync(() => true);
        (await HeardAsync()).ShouldBe("WATCHDOG=1");
        systemd.Available.ShouldBe(0);
    }

    [Fact]
    public async Task Without_systemd_nothing_is_sent_and_nothing_fails()
    {
        var service = new SystemdNotifier(SystemdSocket.From(_ => null), canWork, time, NullLogger<SystemdNotifier>.Instance);
        await service.StartAsync(default);
        await service.StartedAsync(default);
        await service.ExecuteTask!;
        await service.StopAsync(default);
    }

    [Fact]
    public async Task A_socket_nobody_listens_on_does_not_stop_the_kiosk()
    {
        var gone = new SystemdSocket(folder.File("gone"), null);
        var service = new SystemdNotifier(gone, canWork, time, NullLogger<SystemdNotifier>.Instance);
        await service.StartedAsync(default);
    }

    [Theory]
    [InlineData("30000000", null, 30)]
    [InlineData("30000000", "1", null)]
    [InlineData("0", null, null)]
    [InlineData("soon", null, null)]
    [InlineData(null, null, null)]
    public void Reads_the_watchdog_time_from_the_environment(string? microseconds, string? pid, int? seconds) =>
        SystemdSocket.From(name => name switch { "WATCHDOG_USEC" => microseconds, "WATCHDOG_PID" => pid, _ => null })
            .WatchdogInterval.ShouldBe(seconds is { } s ? TimeSpan.FromSeconds(s) : null);

    SystemdNotifier Start(string path)
    {
        systemd.Bind(new UnixDomainSocketEndPoint(path[0] == '@' ? "\0" + path[1..] : path));
        var socket = new SystemdSocket(path, TimeSpan.FromSeconds(30));
        return notifier = new SystemdNotifier(socket, () => canWork(), time, NullLogger<SystemdNotifier>.Instance);
    }

    async Task WatchedAsync()
    {
        await Start(folder.File("notify")).StartAsync(default);
        // The loop starts on another thread; time must not pass before its timer waits.
        await time.TimerMade.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    async Task TickAsync(Func<bool> answer)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        canWork = () =>
        {
            asked.TrySetResult();
            return answer();
        };
        time.Manual.Advance(TimeSpan.FromSeconds(15));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    async Task<string> HeardAsync()
    {
        var buffer = new byte[64];
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var length = await systemd.ReceiveAsync(buffer, limit.Token);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    public async ValueTask DisposeAsync()
    {
        if (notifier is not null)
            await notifier.StopAsync(default);
        systemd.Dispose();
        folder.Dispose();
    }

    sealed class WatchedTime : TimeProvider
    {
        public ManualTimeProvider Manual { get; } = new();

        public TaskCompletionSource TimerMade { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = Manual.CreateTimer(callback, state, dueTime, period);
            TimerMade.TrySetResult();
            return timer;
        }
    }
}
