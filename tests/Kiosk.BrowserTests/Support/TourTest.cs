namespace Kiosk.BrowserTests.Support;

/// <summary>One stop of the tour in a browser context of its own.</summary>
[Collection(nameof(TourGroup))]
public abstract class TourTest(Chromium chromium, Tour tour) : IAsyncLifetime
{
    IBrowserContext context = null!; // set before the test

    protected Tour Tour => tour;
    protected IPage Page { get; private set; } = null!; // set before the test

    public async ValueTask InitializeAsync()
    {
        context = await chromium.OpenAsync(tour.Kiosk.Address, DisplaySize.Panel);
        Page = await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (context is not null)
            await context.CloseAsync();
        GC.SuppressFinalize(this);
    }
}

[CollectionDefinition(nameof(TourGroup))]
public sealed class TourGroup : ICollectionFixture<Tour>;
