using Kiosk.Emulators.Uplinks;
using Kiosk.Localization;
using Kiosk.Outbound;
using Kiosk.Settings;
using Kiosk.Tests.Hotspot;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AirVpn;
using Kiosk.Uplinks.AzireVpn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Uplinks;

/// <summary>The two VPN vendors as the kiosk wires them, before an emulator or a scripted server.</summary>
sealed class VpnRig : IAsyncDisposable
{
    /// <summary>What must not turn up anywhere.</summary>
    public const string Key = "c4nary/Key+42";

    readonly ServiceProvider services;

    /// <param name="time">The system's unless told: faults take the retry's pause.</param>
    public VpnRig(UplinkKind kind, Uri address, string key = Key, TimeProvider? time = null)
    {
        Account = new UplinkAccount(kind, address, key);
        services = new ServiceCollection()
            .AddSingleton(time ?? TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddLocalization()
            .AddOutboundClients()
            .AddSingleton<VendorManners>()
            .AddSingleton<VendorExchange>()
            .AddAirVpn()
            .AddAzireVpn()
            .BuildServiceProvider();
        Uplink = services.GetServices<IUplink>().Single(uplink => uplink.Kind == kind);
    }

    public UplinkAccount Account { get; }
    public IUplink Uplink { get; }
    public LogLines Log { get; } = new();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<UplinkReading> LookAsync(string? target = null) => (await Uplink.LookAsync(Account, [target], default)).ShouldHaveSingleItem();

    public Task<UplinkReason> ActAsync(string? target, string action, params (string Name, string Value)[] values) =>
        Uplink.ActAsync(Account, target, new UplinkCommand(action, values.ToDictionary(v => v.Name, v => v.Value)), progress: null, default);

    /// <summary>What a person reads; the key must have one.</summary>
    public string Sentence(UplinkReason reason)
    {
        var errors = Get<IStringLocalizer<Errors>>();
        errors[$"Uplink.{reason.Code}"].ResourceNotFound.ShouldBeFalse(reason.Code);
        var sentence = errors.Explain(reason);
        sentence.ShouldNotContain("{");
        return sentence;
    }

    /// <summary>The one exception that may come out, with a sentence, and the key nowhere.</summary>
    public async Task<UplinkException> FailAsync(Func<Task> call)
    {
        var exception = await Should.ThrowAsync<UplinkException>(call);
        Sentence(exception.ReasonFor(Account.Kind)).Length.ShouldBeGreaterThan(20);
        ShouldKeepSecret(exception, Account.Key);
        return exception;
    }

    public void ShouldKeepSecret(UplinkException exception, string secret)
    {
        $"{exception} {exception.Detail} {string.Join(' ', exception.ReasonFor(Account.Kind).Arguments)}".ShouldNotContain(secret);
        string.Join('\n', Log.All).ShouldNotContain(secret);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>Both kinds of trouble the emulators make quickly; hangs end after a moment.</summary>
    public static UplinkFault Fault(UplinkFaultKind kind) => new(kind) { Delay = TimeSpan.FromMilliseconds(20) };
}
