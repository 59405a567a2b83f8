namespace Kiosk.BrowserTests;

public sealed class TouchTests(Chromium chromium, Tour tour) : TourTest(chromium, tour)
{
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
