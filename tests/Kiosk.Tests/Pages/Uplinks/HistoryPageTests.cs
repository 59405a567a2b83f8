using System.Net;
using System.Text.RegularExpressions;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Settings;

namespace Kiosk.Tests.Pages.Uplinks;

public sealed partial class HistoryPageTests : IAsyncLifetime
{
    const string Name = "Tunnel ä";

    static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 30, 0, TimeSpan.Zero);
    static readonly string Here = $"/internet/{Uri.EscapeDataString(Name)}/history";

    KioskUnderTest kiosk = null!; // set by InitializeAsync
    HttpClient client = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        kiosk = await KioskUnderTest.StartAsync(new ManualTimeProvider(Now), "--Uplinks:0:Kind=airvpn", $"--Uplinks:0:Name={Name}");
        kiosk.Get<UplinkRecord>().Keep(kiosk.Get<UplinkList>().All);
        SeededHistory.Write(kiosk, Name, Now);
        client = kiosk.Client();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await kiosk.DisposeAsync();
    }

    [Theory]
    [InlineData("", "of Friday, November 20, 2026")]
    [InlineData("?span=week", "of November 15 – November 21")]
    [InlineData("?span=month", "of November 2026")]
    [InlineData("?span=month&date=2026-07-04", "of July 2026")]
    [InlineData("?span=year", "of the last 13 months")]
    [InlineData("?span=decade&date=2030-01-01", "of Friday, November 20, 2026")]
    [InlineData("?span=7&date=nonsense", "of Friday, November 20, 2026")]
    public async Task It_says_in_words_how_it_was(string query, string period)
    {
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(Here + query));
        Headline().Match(page).Groups["words"].Value.ShouldMatch($@"^Up (100|9\d(\.\d+)?) % {Regex.Escape(period)}$");
        page.ShouldContain("role=\"img\"");
        page.ShouldNotContain("UplinkHistory.");
        page.ShouldNotContain("{0}");
    }

    [Fact]
    public async Task An_outage_is_told_with_its_length_and_reason()
    {
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(Here + "?span=week"));
        page.ShouldContain("2 outages, 1 h 12 min in all.");
        page.ShouldContain("Unstable for 30 min.");
        page.ShouldContain("AirVPN broke off instead of answering.");
        page.ShouldContain("packet loss of 30 % on the way to the server");
        page.ShouldContain("still so");
        page.ShouldContain("By quarters of a day: ");
    }

    [Fact]
    public async Task What_is_still_to_come_is_not_called_unwatched()
    {
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(Here));
        page.ShouldContain("By half hours: 26 up, 2 unstable, 1 down, 2 unknown, 1 not watched.");
    }

    [Fact]
    public async Task Thirteen_months_are_told_month_by_month()
    {
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(Here + "?span=year"));
        Regex.Count(page[page.IndexOf("id=\"months\"", StringComparison.Ordinal)..page.IndexOf("id=\"outages\"", StringComparison.Ordinal)], "<tr>").ShouldBe(14);
        page.ShouldContain("Traffic by month");
    }

    [Fact]
    public async Task A_day_before_anybody_looked_says_so()
    {
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(Here + "?date=2025-11-02"));
        page.ShouldMatch("Nothing is known of Sunday, November 2, 2025|Up .* of Sunday, November 2, 2025");
    }

    [Fact]
    public async Task A_language_without_our_words_keeps_drawings_a_browser_can_read()
    {
        await using var persian = await KioskUnderTest.StartAsync(new ManualTimeProvider(Now), "--Venue:Language=fa", "--Uplinks:0:Kind=airvpn", $"--Uplinks:0:Name={Name}");
        persian.Get<UplinkRecord>().Keep(persian.Get<UplinkList>().All);
        SeededHistory.Write(persian, Name, Now);
        using var browser = persian.Client();
        var page = await browser.GetStringAsync(Here + "?span=month");
        foreach (Match number in Numbers().Matches(page))
            number.Groups["list"].Value.ShouldMatch("^[MLH0-9. -]*$");
    }

    [Fact]
    public async Task Another_uplink_is_not_found() =>
        (await client.GetAsync("/internet/nobody/history")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Looks_come_as_a_spreadsheet_while_they_are_kept_and_hours_after()
    {
        var looks = await RowsAsync("?from=2026-11-20&to=2026-11-20");
        looks[0].ShouldBe("at,local,state,seconds,downloadBitsPerSecond,uploadBitsPerSecond,downloadBytes,uploadBytes");
        looks.Count.ShouldBe(1 + (15 * 60) + 30);
        looks[^1].ShouldStartWith("2026-11-20T14:30:00Z,2026-11-20 15:30:00,down,60,,");
        var hours = await RowsAsync("?from=2026-06-01&to=2026-06-30");
        hours[0].ShouldStartWith("from,local,upSeconds,degradedSeconds,downSeconds");
        hours[1].ShouldStartWith("2026-05-31T22:00:00Z,2026-06-01 00:00:00,");
        hours.Count.ShouldBeInRange(600, 721);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?from=2026-11-20")]
    [InlineData("?from=2026-11-20&to=2026-11-19")]
    [InlineData("?from=20.11.2026&to=2026-11-19")]
    [InlineData("?from=2020-01-01&to=2026-11-19")]
    [InlineData("?from=0001-01-01&to=9999-12-31")]
    public async Task A_spreadsheet_of_no_days_is_not_found(string query) =>
        (await client.GetAsync($"{Here}.csv{query}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    async Task<List<string>> RowsAsync(string query)
    {
        var response = await client.GetAsync($"{Here}.csv{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        return [.. (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex("<h2 id=\"past\">(?<words>[^<]*)</h2>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Headline();

    [GeneratedRegex(" (?:d|x|y|width|height)=\"(?<list>[^\"]*)\" ?/>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();
}
