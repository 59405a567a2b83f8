using Kiosk.Hotspot;
using Kiosk.Hotspot.WRouter;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Hotspot;

/// <summary>The gateway as the kiosk wires it, before a server that follows a script.</summary>
sealed class RouterRig : IAsyncDisposable
{
    public const string Key = "s3cret/Key+42";

    readonly ServiceProvider services;

    public RouterRig(Func<ScriptedRequest, ScriptedReply> script, RouterMethod method = RouterMethod.Post)
        : this(new ScriptedServer(script), method)
    {
    }

    public RouterRig(ScriptedServer server, RouterMethod method = RouterMethod.Post)
    {
        Server = server;
        Options = new RouterOptions { Url = server.Url, ApiKey = Key, Method = method, TimeZone = "America/New_York" };
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton<IOptionsMonitor<RouterOptions>>(new Live<RouterOptions>(() => Options))
            .AddSingleton<IOptionsMonitor<VenueOptions>>(new Live<VenueOptions>(() => Venue))
            .AddWRouter()
            .BuildServiceProvider();
        Router = services.GetRequiredService<IHotspotRouter>();
        Probe = services.GetRequiredService<WRouterProbe>();
    }

    public static NewRouterVoucher Voucher { get; } = new() { Username = "guest-7", Passcode = "pass-7", ValidFor = ValidFor.Find("1 day")! };

    public ScriptedServer Server { get; }
    public RouterOptions Options { get; set; }
    public VenueOptions Venue { get; } = new() { TimeZone = "Asia/Bangkok" };
    public ManualTimeProvider Time { get; } = new();
    public LogLines Log { get; } = new();
    public IHotspotRouter Router { get; }
    public WRouterProbe Probe { get; }

    public static RouterRig Answering(string json, string status = "200 OK") => new(_ => ScriptedReply.Json(json, status));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Server.DisposeAsync();
    }

    sealed class Live<T>(Func<T> value) : IOptionsMonitor<T>
    {
        public T CurrentValue => value();

        public T Get(string? name) => value();

        public IDisposable? OnChange(Action<T, string?> listener) => null;
    }
}

/// <summary>Every line of every category.</summary>
sealed class LogLines : ILoggerProvider, ILogger
{
    readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> All => [.. lines];

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
}
