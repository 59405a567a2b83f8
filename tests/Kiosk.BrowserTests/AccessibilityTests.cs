using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Kiosk.BrowserTests;

public sealed class AccessibilityTests(Chromium chromium, Tour tour) : TourTest(chromium, tour)
{
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
    public async Task No_page_breaks_a_rule_of_WCAG_22_AA_in_light_or_dark(string stop)
    {
        await Tour.OpenAsync(Page, stop);
        foreach (var (scheme, rules) in new[] { (ColorScheme.Light, wcag), (ColorScheme.Dark, colours) })
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await Page.RunAxe(rules);
            result.Violations.SelectMany(v => v.Nodes.Select(node => $"{scheme}: {v.Id}: {node.Html}: {string.Join("; ", node.Any.Select(c => c.Message))}"))
                .ShouldBeEmpty();
        }
    }
}
