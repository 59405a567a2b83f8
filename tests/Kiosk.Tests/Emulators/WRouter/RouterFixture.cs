using Kiosk.Emulators.WRouter;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Emulators.WRouter;

/// <summary>A router with its own clock; 1 June 2026, 12:00 UTC.</summary>
sealed class RouterFixture : IAsyncDisposable
{
    RouterFixture(WRouterEmulator router, ManualTimeProvider time)
    {
        Router = router;
        Time = time;
        Caller = new RouterCaller(router);
    }

    public WRouterEmulator Router { get; }

    public ManualTimeProvider Time { get; }

    public RouterCaller Caller { get; }

    public static async Task<RouterFixture> StartAsync(WRouterSettings? settings = null)
    {
        var time = new ManualTimeProvider();
        settings ??= new WRouterSettings { PostEnabled = true, SampleGuests = false };
        return new RouterFixture(await WRouterEmulator.StartAsync(settings, time, TestContext.Current.CancellationToken), time);
    }

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await Router.DisposeAsync();
    }
}
