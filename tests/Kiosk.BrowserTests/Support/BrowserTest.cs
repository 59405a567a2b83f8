using Kiosk.Emulators.Printers;
using Kiosk.Emulators.WRouter;

namespace Kiosk.BrowserTests.Support;

/// <summary>A venue and a screen of its own for each test; what the screen did is kept when the test fails.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    readonly CancellationTokenSource limit = new(TimeSpan.FromSeconds(90));
    IBrowserContext context = null!; // set before the test

    protected Venue Venue { get; private set; } = null!; // set before the test
    protected IPage Page { get; private set; } = null!; // set before the test
    protected WRouterEmulator Router => Venue.Router;
    protected ReceiptPrinterEmulator Printer => Venue.Printer;

    /// <summary>No wait is longer than a test may be.</summary>
    protected CancellationToken Cancellation => limit.Token;

    protected virtual DisplaySize Size => DisplaySize.Panel;
    protected virtual bool Script => true;

    protected virtual Task<Venue> OpenAsync() => Venue.OpenAsync();

    protected Task<IPage> AnotherTabAsync() => context.NewPageAsync();

    public async ValueTask InitializeAsync()
    {
        Venue = await OpenAsync();
        context = await chromium.OpenAsync(Venue.Kiosk.Address, Size, Script);
        await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        Page = await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (context is not null)
        {
            await WithinReasonAsync(context.Tracing.StopAsync(new() { Path = TraceFile() }));
            await WithinReasonAsync(context.CloseAsync());
        }

        if (Venue is not null)
            await Venue.DisposeAsync();
        limit.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser that does not close is not what a test is about; it ends with the run.</summary>
    static async Task WithinReasonAsync(Task closing)
    {
        if (await Task.WhenAny(closing, Task.Delay(TimeSpan.FromSeconds(30))) == closing)
            await closing;
    }

    string? TraceFile() => TestContext.Current.TestState?.Result is TestResult.Failed
        ? Repository.PathOf($"artifacts/traces/{GetType().Name}.{TestContext.Current.TestMethod?.MethodName}.zip")
        : null;
}
