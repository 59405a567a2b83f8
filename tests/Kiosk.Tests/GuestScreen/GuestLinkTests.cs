using System.Net;
using System.Text;
using Kiosk.Events;
using Kiosk.GuestScreen;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.GuestScreen;

/// <summary>What a one-time link promises, each promise by breaking it.</summary>
public sealed class GuestLinkTests : IAsyncLifetime
{
    readonly ManualTimeProvider time = new();
    KioskUnderTest kiosk = null!; // set by InitializeAsync
    Voucher voucher = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        kiosk = await KioskUnderTest.StartAsync(time, "--Router:SyncSeconds=3600", "--Wifi:Ssid=Seaview", "--Wifi:Password=sand-and-salt");
        voucher = (await kiosk.IssueAsync()).Voucher!;
    }

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Fact]
    public async Task The_browser_that_opens_it_first_may_look_again()
    {
        using var phone = Browser();
        var link = Link();
        for (var look = 0; look < 3; look++)
            (await ReadAsync(phone, link)).ShouldContain(Group(voucher.Passcode));
    }

    [Fact]
    public async Task Another_browser_sees_what_it_would_see_of_any_link()
    {
        var link = Link();
        using var first = Browser();
        await ReadAsync(first, link);

        using var second = Browser();
        var late = await second.GetAsync(link);
        var unknown = await second.GetAsync("/guest/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await late.Content.ReadAsStringAsync()).ShouldBe(await unknown.Content.ReadAsStringAsync());
        late.Headers.Select(header => header.Key).ShouldBe(unknown.Headers.Select(header => header.Key), ignoreOrder: true);
        late.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await ReadAsync(first, link)).ShouldContain(Group(voucher.Passcode));
    }

    [Fact]
    public async Task The_cookie_of_one_guest_does_not_open_the_link_of_another()
    {
        var (mine, theirs) = (Link(), Link());
        using var me = Browser();
        using var them = Browser();
        await ReadAsync(me, mine);
        await ReadAsync(them, theirs);
        (await me.GetAsync(theirs)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_many_who_open_it_at_once_one_sees_it()
    {
        var link = Link();
        var browsers = Enumerable.Range(0, 8).Select(_ => Browser()).ToList();
        var answers = await Task.WhenAll(browsers.Select(browser => browser.GetAsync(link)));
        answers.Count(answer => answer.StatusCode is HttpStatusCode.OK).ShouldBe(1);
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task A_display_goes_on_showing_the_first_guest_when_it_opens_a_second_link()
    {
        var other = (await kiosk.IssueAsync()).Voucher!;
        var (first, second) = (Link(), Link(other.Id));
        using var display = Browser();
        await ReadAsync(display, first);
        (await ReadAsync(display, second)).ShouldContain(Group(other.Passcode));
        (await ReadAsync(display, first)).ShouldContain(Group(voucher.Passcode));
    }

    [Theory]
    [InlineData(14, HttpStatusCode.OK)]
    [InlineData(15, HttpStatusCode.NotFound)]
    public async Task Unopened_it_waits_for_less_than_15_minutes(int minutes, HttpStatusCode expected)
    {
        var link = Link();
        time.Advance(TimeSpan.FromMinutes(minutes));
        using var phone = Browser();
        (await phone.GetAsync(link)).StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData(59, HttpStatusCode.OK)]
    [InlineData(60, HttpStatusCode.NotFound)]
    public async Task Opened_it_shows_for_less_than_an_hour(int minutes, HttpStatusCode expected)
    {
        var link = Link();
        var cookie = await CookieOfAsync(link);
        time.Advance(TimeSpan.FromMinutes(minutes));
        using var again = kiosk.Client();
        again.DefaultRequestHeaders.Add("Cookie", cookie);
        (await again.GetAsync(link)).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_revoked_voucher_is_said_to_be_over_and_its_codes_are_gone()
    {
        var link = Link();
        using var phone = Browser();
        await ReadAsync(phone, link);
        (await kiosk.Get<VoucherRevoker>().RevokeAsync(voucher, "desk", CancellationToken.None)).ShouldBeNull();
        var page = await ReadAsync(phone, link);
        page.ShouldContain("This voucher is no longer valid.");
        page.ShouldNotContain(Group(voucher.Passcode));
        page.ShouldNotContain("Seaview");
    }

    [Fact]
    public async Task So_is_one_that_has_expired()
    {
        var brief = (await kiosk.IssueAsync(new VoucherRequest { ValidFor = "1 hour" })).Voucher!;
        time.Advance(TimeSpan.FromMinutes(50));
        var link = Link(brief.Id);
        using var phone = Browser();
        (await ReadAsync(phone, link)).ShouldContain(Group(brief.Passcode));
        time.Advance(TimeSpan.FromMinutes(11));
        (await ReadAsync(phone, link)).ShouldContain("This voucher is no longer valid.");
    }

    [Fact]
    public async Task Whoever_guesses_has_to_wait_a_minute_even_for_a_good_link()
    {
        var link = Link();
        using var guesser = Browser();
        for (var guess = 0; guess < GuessLimit.MostMisses; guess++)
            (await guesser.GetAsync($"/guest/guess-{guess}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var refused = await guesser.GetAsync(link);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        time.Advance(TimeSpan.FromMinutes(1));
        (await guesser.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Looking_ahead_does_not_use_it_up()
    {
        var link = Link();
        using var phone = Browser();
        (await phone.SendAsync(new HttpRequestMessage(HttpMethod.Head, link))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await phone.SendAsync(new HttpRequestMessage(HttpMethod.Get, link) { Headers = { { "Sec-Purpose", "prefetch;prerender" } } }))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(phone, link)).ShouldContain(Group(voucher.Passcode));
    }

    [Fact]
    public async Task Nothing_keeps_it_and_nobody_learns_where_it_was()
    {
        using var phone = kiosk.Client();
        var answer = await phone.GetAsync(Link());
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        foreach (var part in new[] { "path=/guest", "samesite=strict", "httponly", "max-age=3600" })
            cookie.ShouldContain(part, Case.Insensitive);
    }

    [Fact]
    public async Task Neither_the_link_nor_the_cookie_is_in_any_file_of_the_kiosk()
    {
        var link = Link();
        var cookie = await CookieOfAsync(link);
        foreach (var file in Directory.EnumerateFiles(kiosk.Folder, "*", SearchOption.AllDirectories))
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            text.ShouldNotContain(link["/guest/".Length..]);
            text.ShouldNotContain(cookie["guest=".Length..]);
        }
    }

    [Fact]
    public async Task The_voucher_s_history_tells_that_it_was_made_and_opened()
    {
        var link = Link();
        using var phone = Browser();
        await ReadAsync(phone, link);
        await ReadAsync(phone, link);
        kiosk.Get<EventLog>().About($"voucher:{voucher.Id}").Where(entry => entry.Action.StartsWith("guest-link", StringComparison.Ordinal))
            .Select(entry => (entry.Actor, entry.Action, entry.Outcome, entry.Detail))
            .ShouldBe([("guest", "guest-link.open", "ok", null), ("desk", "guest-link.make", "ok", null)]);
    }

    [Fact]
    public void Links_are_long_and_never_the_same()
    {
        var links = Enumerable.Range(0, 50).Select(_ => kiosk.Get<GuestLinks>().Make(voucher.Id, "desk")).ToList();
        links.ShouldBeUnique();
        links.ShouldAllBe(link => link.Length * 6 >= 128 && link.All(c => char.IsAsciiLetterOrDigit(c) || c == '-' || c == '_'));
    }

    [Fact]
    public void Old_links_are_cleaned_up()
    {
        Link();
        Link();
        time.Advance(TimeSpan.FromHours(25));
        Link();
        kiosk.Get<Kiosk.Storage.Database>().Read(connection => Dapper.SqlMapper.QuerySingle<int>(connection, "SELECT count(*) FROM guest_links")).ShouldBe(1);
    }

    [Fact]
    public async Task Staff_pages_are_not_reached_with_it()
    {
        using var phone = Browser();
        var page = await ReadAsync(phone, Link());
        page.ShouldNotContain("href=\"/vouchers");
        page.ShouldNotContain("kiosk.js");
    }

    string Link(long? id = null) => $"/guest/{kiosk.Get<GuestLinks>().Make(id ?? voucher.Id, "desk")}";

    HttpClient Browser() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = kiosk.Address };

    async Task<string> CookieOfAsync(string link)
    {
        using var phone = kiosk.Client();
        return (await phone.GetAsync(link)).Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().Split(';')[0];
    }

    static async Task<string> ReadAsync(HttpClient browser, string link)
    {
        var answer = await browser.GetAsync(link);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    static string Group(string code) => string.Concat(VoucherCode.Group(code).Split(' ').Select(group => $"<span>{group}</span>"));
}
