using System.Text.RegularExpressions;
using Kiosk.Guests;
using Kiosk.Localization;
using Kiosk.Pages;
using Kiosk.Printing.Templates;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Tickets;
using Kiosk.Uplinks;
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
        .. Enum.GetNames<UplinkState>().Append("NotAsked").Select(state => $"UplinkIs.{state}"),
        .. new[] { "Down", "DownSince", "Degraded", "DegradedSince" }.Select(answer => $"Internet.{answer}"),
        .. ActionsOfUplinks().SelectMany(action => new[] { "", ".Question", ".What", ".Do" }.Select(part => $"Act.{action}{part}")),
        .. new[] { "subject", "body", "enabled", "account" }.Select(value => $"Act.Missing.{value}"),
        .. Enum.GetValues<UplinkKind>().Select(kind => $"UplinkForm.Kind.{kind.ToText()}"),
        .. new[] { "usual", "true", "false" }.Select(choice => $"UplinkForm.Needed.{choice}"),
        .. new[] { "tokens", "accesses", "phone", "links", "account" }.Select(page => $"Uplink.Further.{page}"),
        .. new[] { "NotFound", "Bad", "TooLarge", "Fault", "Other" }.SelectMany(kind => new[] { $"Error.{kind}", $"Error.{kind}.What" }),
    ];

    static IEnumerable<string> ActionsOfUplinks() =>
        from vendor in new[]
        {
            (Kind: "airvpn", Actions: "reconnect notify"), (Kind: "iproxy", Actions: "change-ip refresh reboot find-device toggle-proxy speed-test"),
            (Kind: "airproxy", Actions: "change-ip reboot"),
        }
        from action in vendor.Actions.Split(' ').Append("")
        select action.Length == 0 ? "Other" : $"{vendor.Kind}.{action}";

    [Fact]
    public void No_page_carries_inline_script_or_style() =>
        Repository.Sources("src/Kiosk/Pages", "*.cshtml").Select(Repository.Read).Where(page => Inline().IsMatch(page)).ShouldBeEmpty();

    [GeneratedRegex("""(?:\bT|\btext)\["(?<key>[A-Za-z0-9.-]+)"|(?:"(?<key>(?:Status|Setup)\.[A-Za-z]+)")""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("""\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|<style|javascript:|hx-on""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();
}
