using Kiosk.Emulators.WRouter;
using Kiosk.Guests;
using Kiosk.Settings;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Tests.Support;

/// <summary>The whole kiosk on a free port of loopback, beside an emulated router, in a folder of its own.</summary>
public sealed class KioskUnderTest : IAsyncDisposable
{
    public const string ApiKey = "key-of-the-test";
    readonly TempFolder folder = new();
    readonly string[] settings;
    readonly TimeProvider time;
    readonly bool isSetUp;

    KioskUnderTest(WRouterEmulator router, bool isSetUp, string[] settings, TimeProvider time)
    {
        Router = router;
        this.isSetUp = isSetUp;
        this.settings = settings;
        this.time = time;
    }

    public static WRouterSettings UsualRouter { get; } = new()
    {
        ApiKey = ApiKey, PostEnabled = true, GetEnabled = true, SampleGuests = false, ValidityStart = ValidityStart.ValidFrom,
    };

    public WRouterEmulator Router { get; }
    public WebApplication App { get; private set; } = null!; // set by StartAsync
    public Uri Address => new(App.Urls.First());
    public string Folder => folder.Path;

    public static async Task<KioskUnderTest> StartAsync(params string[] settings) => await StartAsync(TimeProvider.System, settings);

    public static Task<KioskUnderTest> StartAsync(TimeProvider time, params string[] settings) =>
        StartAsync(UsualRouter, isSetUp: true, time, settings);

    /// <param name="isSetUp">False: it does not know its router yet.</param>
    public static async Task<KioskUnderTest> StartAsync(WRouterSettings router, bool isSetUp, TimeProvider time, params string[] settings)
    {
        var emulator = await WRouterEmulator.StartAsync(router, TimeProvider.System, CancellationToken.None);
        var kiosk = new KioskUnderTest(emulator, isSetUp, settings, time);
        await kiosk.StartAppAsync();
        return kiosk;
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["DataDirectory"] = folder.Path,
        ["Urls"] = "http://127.0.0.1:0",
        ["Router:Url"] = Router.ApiUrl.ToString(),
        ["Router:ApiKey"] = ApiKey,
        ["Router:TimeoutSeconds"] = "1",
        ["Router:SyncSeconds"] = "1",
        ["Router:TimeZone"] = "UTC",
        ["Venue:TimeZone"] = "Europe/Zurich",
        ["Logging:LogLevel:Default"] = "None",
    };

    /// <summary>Stops it and leaves its services at hand, none of them working in the background.</summary>
    public async Task SleepAsync()
    {
        await StopAppAsync();
        BuildApp();
    }

    public Task WakeAsync() => App.StartAsync();

    public async Task RestartAsync()
    {
        await StopAppAsync();
        await StartAppAsync();
    }

    public Task SyncAsync() => Get<RouterSync>().SyncAsync(CancellationToken.None);

    public async Task<IssueResult> IssueAsync(VoucherRequest? request = null, string? key = null) =>
        await Get<VoucherIssuer>().IssueAsync(request ?? new VoucherRequest { ValidFor = "1 day" }, "desk", key, CancellationToken.None);

    /// <summary>The invariant: what the router has is what the ledger holds to be there, name for name and code for code.</summary>
    public void ShouldAgree()
    {
        var live = Get<VoucherStore>().Search(new VoucherQuery(PageSize: 200_000)).Items.Where(voucher => voucher.IsLive);
        live.Select(voucher => (voucher.Username, voucher.Passcode)).Order()
            .ShouldBe(Router.Vouchers.Select(voucher => (voucher.Username, voucher.Passcode)).Order());
    }

    /// <summary>Looks again and again until nothing is pending.</summary>
    public async Task SettleAsync()
    {
        await Eventually.TrueAsync(
            async () =>
            {
                await SyncAsync();
                return !Get<VoucherStore>().AnyUnsettled() && Get<BatchStore>().Unfinished().Count == 0;
            },
            "nothing is pending");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAppAsync();
        await Router.DisposeAsync();
        folder.Dispose();
    }

    async Task StopAppAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }

    async Task StartAppAsync()
    {
        BuildApp();
        await App.StartAsync();
    }

    void BuildApp() => App = KioskApplication.Build(
        new KioskConfiguration([.. Settings.Where(pair => isSetUp || pair.Key is not ("Router:Url" or "Router:ApiKey")).Select(pair => $"--{pair.Key}={pair.Value}"), .. settings]), time);
}
