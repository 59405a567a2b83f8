using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Kiosk.BrowserTests;

/// <summary>What holds for every page, found out in one visit: opening a page costs more than looking at it.</summary>
public sealed class EveryPageTests(Chromium chromium, Tour tour) : TourTest(chromium, tour)
{
    static readonly string touch = File.ReadAllText(Repository.PathOf("tests/Kiosk.BrowserTests/Support/touch.js"));

    /// <summary>Nobody looks at pictures there, and they take a tenth of the time.</summary>
    static readonly bool isUnwatched = Environment.GetEnvironmentVariable("CI") == "true";

    static readonly AxeRunOptions wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>The dark theme changes colours and nothing else.</summary>
    static readonly AxeRunOptions colours = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [MemberData(nameof(Tour.All), MemberType = typeof(Tour))]
    public async Task Every_page_keeps_its_policy_WCAG_22_AA_in_light_and_dark_and_fits_fingers_at_three_sizes(string stop)
    {
        var witness = new Witness(Page, Tour.AddressOf(stop));
        await Tour.OpenAsync(Page, stop);
        await Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var wrong = witness.Complaints
            .Where(complaint => !(stop is "missing" or "guest-nothing" && complaint.Contains("404 (Not Found)", StringComparison.Ordinal)))
            .Select(complaint => $"policy: {complaint}")
            .ToList();
        foreach (var (scheme, rules) in new[] { (ColorScheme.Light, wcag), (ColorScheme.Dark, colours) })
            wrong.AddRange(await JudgeAsync(scheme, rules));
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        foreach (var size in DisplaySize.All)
            wrong.AddRange(await TouchAsync(stop, size));
        wrong.ShouldBeEmpty();
    }

    async Task<IEnumerable<string>> JudgeAsync(ColorScheme scheme, AxeRunOptions rules)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var result = await Page.RunAxe(rules);
        return result.Violations.SelectMany(v => v.Nodes.Select(node => $"{scheme}: {v.Id}: {node.Html}: {string.Join("; ", node.Any.Select(c => c.Message))}"));
    }

    async Task<IEnumerable<string>> TouchAsync(string stop, DisplaySize size)
    {
        await Page.SetViewportSizeAsync(size.Width, size.Height);
        var scrolls = await Page.EvaluateAsync<bool>("[document.documentElement, document.querySelector('main')].some(e => e.scrollWidth > e.clientWidth)");
        if (size != DisplaySize.Netbook && !isUnwatched)
            await Page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/{stop}-{size}.png") });
        var words = await Page.EvaluateAsync<string[]>(touch, new { least = 48, gap = 8 });
        return words.Select(word => $"{size}: {word}").Concat(scrolls ? [$"{size}: scrolls sideways"] : []);
    }
}
