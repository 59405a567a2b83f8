using System.Text.RegularExpressions;
using Kiosk.Guests;
using Kiosk.Localization;
using Kiosk.Pages;
using Kiosk.Printing.Templates;
using Kiosk.Tests.Support;
using Kiosk.Tickets;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Pages.Words;

public sealed partial class ScreenTextTests
{
    [Fact]
    public void Every_text_the_pages_ask_for_exists()
    {
        var asked = Repository.Sources("src/Kiosk/Pages", "*.cs*").Select(Repository.Read)
            .SelectMany(source => Asked().Matches(source).Select(match => match.Groups["key"].Value))
            .Concat(Computed()).Distinct().ToList();

        asked.Count.ShouldBeGreaterThan(150);
        asked.Where(key => English.Texts<Screen>()[key].ResourceNotFound).ShouldBeEmpty();
    }

    static IEnumerable<string> Computed() =>
    [
        .. Enum.GetNames<VoucherState>().SelectMany(state => new[] { $"State.{state}", $"Explain.{state}" }),
        .. Enum.GetNames<BatchState>().Select(state => $"Batch.{state}"),
        .. Enum.GetNames<WifiSecurity>().Select(kind => $"Setup.Security.{kind}"),
        .. GuestList.All.Select(list => $"Guests.List.{list}"),
        .. PreviewView.All.SelectMany(view => new[] { $"Template.View.{view.Key}", $"Template.View.{view.Key}.What" }),
        .. new[] { "Wifi", "Login", "LongNames", "Reprint" }.Select(choice => $"Template.Sample.{choice}"),
        .. new[] { "NotFound", "Bad", "TooLarge", "Fault", "Other" }.SelectMany(kind => new[] { $"Error.{kind}", $"Error.{kind}.What" }),
    ];

    [Fact]
    public void No_page_carries_inline_script_or_style() =>
        Repository.Sources("src/Kiosk/Pages", "*.cshtml").Select(Repository.Read).Where(page => Inline().IsMatch(page)).ShouldBeEmpty();

    [GeneratedRegex("""(?:\bT|\btext)\["(?<key>[A-Za-z0-9.-]+)"|(?:"(?<key>(?:Status|Setup)\.[A-Za-z]+)")""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("""\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|<style|javascript:|hx-on""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();
}
