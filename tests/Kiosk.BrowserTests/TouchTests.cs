namespace Kiosk.BrowserTests;

public sealed class TouchTests(Chromium chromium, Tour tour) : TourTest(chromium, tour)
{
    static readonly string touch = File.ReadAllText(Repository.PathOf("tests/Kiosk.BrowserTests/Support/touch.js"));

    [Theory]
    [MemberData(nameof(Tour.All), MemberType = typeof(Tour))]
    public async Task Every_page_can_be_worked_with_a_finger(string stop)
    {
        await Tour.OpenAsync(Page, stop);
        var wrong = new List<string>();
        foreach (var size in DisplaySize.All)
        {
            await Page.SetViewportSizeAsync(size.Width, size.Height);
            if (await Page.EvaluateAsync<bool>("[document.documentElement, document.querySelector('main')].some(e => e.scrollWidth > e.clientWidth)"))
                wrong.Add($"{size}: scrolls sideways");
            if (size != DisplaySize.Netbook)
                await Page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/{stop}-{size}.png") });
            wrong.AddRange((await Page.EvaluateAsync<string[]>(touch, new { least = 48, gap = 8 })).Select(words => $"{size}: {words}"));
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_name_does_not_run_into_the_line_below_it()
    {
        await Tour.OpenAsync(Page, "guests");
        var guest = new GuestsPage(Page).Row("Nováková-Šťastná").Locator("th");
        (await guest.EvaluateAsync<double>(
            """
            guest => {
              const text = document.createRange();
              text.selectNodeContents(guest.querySelector('a'));
              return guest.querySelector('.under').getBoundingClientRect().top - Math.max(...[...text.getClientRects()].map(line => line.bottom));
            }
            """)).ShouldBeGreaterThanOrEqualTo(-2);
    }

    [Fact]
    public async Task Six_plans_fit_the_panel_without_scrolling()
    {
        await Tour.OpenAsync(Page, "home");
        await Expect(new DeskPage(Page).Tiles).ToHaveCountAsync(7);
        (await Page.Locator("main").EvaluateAsync<int>("main => main.scrollHeight - main.clientHeight")).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task A_tile_answers_within_one_frame_of_the_finger()
    {
        await Tour.OpenAsync(Page, "home");
        var tile = new DeskPage(Page).Tiles.First;
        await tile.EvaluateAsync(
            """
            tile => {
              const look = () => getComputedStyle(tile).filter;
              const before = look();
              window.answered = new Promise(done => tile.addEventListener('pointerdown',
                () => requestAnimationFrame(() => done(look() !== before)), { once: true }));
            }
            """);
        var box = await tile.BoundingBoxAsync();
        var finger = await Page.Context.NewCDPSessionAsync(Page);
        await finger.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = "touchStart",
            ["touchPoints"] = new[] { new Dictionary<string, object> { ["x"] = box!.X + 20, ["y"] = box.Y + 20 } },
        });
        (await Page.EvaluateAsync<bool>("window.answered")).ShouldBeTrue();
    }
}
