using Kiosk.Emulators.IProxy;
using Kiosk.Outbound;
using Kiosk.Settings;
using Kiosk.Tests.Hotspot;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>The client as the kiosk wires it, before the emulator or a server that follows a script.</summary>
sealed class IProxyRig : IAsyncDisposable
{
    public const string Key = "s3cret/Key+42";

    public const string Lobby = "2W1IlyssyF";

    public const string Spare = "5ChcNy5QuK";

    readonly ServiceProvider services;
    readonly IProxyEmulator? vendor;
    readonly ScriptedServer? server;

    IProxyRig(IProxyEmulator? vendor, ScriptedServer? server, ManualTimeProvider time)
    {
        (this.vendor, this.server, Time) = (vendor, server, time);
        Account = new UplinkAccount(UplinkKind.IProxy, vendor?.ApiUrl ?? new Uri(server!.Url), Key);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new HastyClock(time))
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton<IOptionsMonitor<VenueOptions>>(new Live(Venue))
            .AddOutboundClients()
            .AddSingleton<VendorManners>()
            .AddSingleton<VendorExchange>()
            .AddIProxy()
            .BuildServiceProvider();
    }

    public UplinkAccount Account { get; set; }
    public VenueOptions Venue { get; } = new() { TimeZone = "Asia/Bangkok" };
    public ManualTimeProvider Time { get; }
    public LogLines Log { get; } = new();
    public IProxyEmulator Vendor => vendor!;
    public ScriptedServer Server => server!;
    public IUplink Uplink => Of<IUplink>();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<IProxyRig> StartAsync(Func<IProxySettings, IProxySettings>? change = null)
    {
        var time = new ManualTimeProvider();
        var settings = new IProxySettings { ApiKey = Key, Balance = 100 };
        return new IProxyRig(await IProxyEmulator.StartAsync(change?.Invoke(settings) ?? settings, time, Cancellation), server: null, time);
    }

    public static IProxyRig Before(Func<ScriptedRequest, ScriptedReply> script) => new(vendor: null, new ScriptedServer(script), new ManualTimeProvider());

    public static IProxyRig Answering(string json, string status = "200 OK") => Before(_ => ScriptedReply.Json(json, status));

    public T Of<T>() where T : notnull => services.GetRequiredService<T>();

    public async Task<UplinkReading> LookAsync(string? target = Lobby) => (await Uplink.LookAsync(Account, [target], Cancellation)).ShouldHaveSingleItem();

    public Task<UplinkReason> ActAsync(string action, IProgress<UplinkReason>? progress = null, string? target = Lobby, params (string Name, string Value)[] values) =>
        Uplink.ActAsync(Account, target, new UplinkCommand(action, values.ToDictionary(v => v.Name, v => v.Value)), progress, Cancellation);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (vendor is not null)
            await vendor.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    sealed class Live(VenueOptions value) : IOptionsMonitor<VenueOptions>
    {
        public VenueOptions CurrentValue => value;

        public VenueOptions Get(string? name) => value;

        public IDisposable? OnChange(Action<VenueOptions, string?> listener) => null;
    }
}
