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

    [Theory]
    [MemberData(nameof(Tour.All), MemberType = typeof(Tour))]
    public async Task No_page_breaks_a_rule_of_WCAG_22_AA_in_light_or_dark(string stop)
    {
        await Tour.OpenAsync(Page, stop);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await Page.RunAxe(wcag);
            result.Violations.SelectMany(v => v.Nodes.Select(node => $"{scheme}: {v.Id}: {node.Html}: {string.Join("; ", node.Any.Select(c => c.Message))}"))
                .ShouldBeEmpty();
        }
    }
}
