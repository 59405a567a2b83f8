using Kiosk.Events;
using Kiosk.Guests;
using Kiosk.Settings;
using Kiosk.Tests.Hotspot;
using Kiosk.Tests.Support;
using Kiosk.Tests.Uplinks.Day;
using Kiosk.Uplinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Uplinks;

/// <summary>The uplinks as the kiosk wires them, without the kiosk around. The poller works once it is started.</summary>
sealed class UplinkRig : IAsyncDisposable
{
    readonly ServiceProvider services;
    readonly LiveOptions options;
    readonly Flights flights;

    public UplinkRig(ManualTimeProvider time, params UplinkOptions[] uplinks)
        : this(time, _ => { }, uplinks)
    {
    }

    public UplinkRig(ManualTimeProvider time, Action<IServiceCollection> more, params UplinkOptions[] uplinks)
    {
        Time = time;
        options = new LiveOptions([.. uplinks]);
        var all = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log))
            .AddSingleton<IOptionsMonitor<List<UplinkOptions>>>(options)
            .Configure<VenueOptions>(venue => venue.TimeZone = "Europe/Zurich")
            .AddSingleton<EventFeed>()
            .AddSingleton<GuestBoard>()
            .AddUplinks()
            .RemoveAll<IUplinkWatcher>()
            .AddSingleton<IUplinkWatcher>(Seen);
        flights = new Flights(time) { Patience = TimeSpan.FromMilliseconds(200) };
        flights.AddTo(all);
        more(all);
        services = all.BuildServiceProvider();
    }

    public ManualTimeProvider Time { get; }
    public LogLines Log { get; } = new();
    public Observations Seen { get; } = new();
    public VendorExchange Exchange => Get<VendorExchange>();
    public VendorManners Manners => Get<VendorManners>();
    public UplinkBoard Board => Get<UplinkBoard>();
    public UplinkPoller Poller => Get<UplinkPoller>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public IUplink Vendor(UplinkKind kind) => services.GetServices<IUplink>().Single(vendor => vendor.Kind == kind);

    /// <summary>The settings are saved anew.</summary>
    public void Change(params UplinkOptions[] uplinks) => options.Change([.. uplinks]);

    /// <summary>The settings cannot be bound.</summary>
    public void Spoil() => options.Change(null);

    /// <summary>Lets time pass in steps until it is done, and no time while a call is under way that does not hang.</summary>
    public Task<T> InTimeAsync<T>(Task<T> task) => InTimeAsync(task, TimeSpan.FromSeconds(1));

    public async Task<T> InTimeAsync<T>(Task<T> task, TimeSpan step)
    {
        for (var patience = 6000; !task.IsCompleted && patience > 0; patience--)
        {
            Time.Advance(step);
            await flights.SettleAsync();
            await Task.WhenAny(task, Task.Delay(2));
        }

        return await task.WaitAsync(TimeSpan.FromSeconds(1));
    }

    /// <summary>Lets time pass in steps until it is so.</summary>
    public async Task UntilAsync(Func<bool> isSo, TimeSpan? step = null)
    {
        for (var patience = 4000; !isSo(); patience--)
        {
            patience.ShouldBeGreaterThan(0);
            Time.Advance(step ?? TimeSpan.FromSeconds(1));
            await flights.SettleAsync();
            await Task.Delay(2);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
    }

    sealed class LiveOptions(List<UplinkOptions>? current) : IOptionsMonitor<List<UplinkOptions>>
    {
        volatile List<UplinkOptions>? value = current;

        public List<UplinkOptions> CurrentValue => value ?? throw new InvalidOperationException("The settings cannot be bound.");

        public void Change(List<UplinkOptions>? now) => value = now;

        public List<UplinkOptions> Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<List<UplinkOptions>, string?> listener) => null;
    }
}

/// <summary>Hears every look.</summary>
sealed class Observations : IUplinkWatcher
{
    readonly System.Collections.Concurrent.ConcurrentQueue<UplinkObservation> all = new();

    public IReadOnlyList<UplinkObservation> All => [.. all];

    public int CountOf(string uplink) => all.Count(observation => observation.Uplink == uplink);

    public void Look(UplinkObservation observation) => all.Enqueue(observation);
}
