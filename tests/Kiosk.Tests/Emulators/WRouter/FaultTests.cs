using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Kiosk.Emulators;
using Kiosk.Emulators.WRouter;

namespace Kiosk.Tests.Emulators.WRouter;

public sealed class FaultTests
{
    [Theory]
    [InlineData(FaultKind.NoAnswerBefore, false)]
    [InlineData(FaultKind.NoAnswerAfter, true)]
    [InlineData(FaultKind.CutBefore, false)]
    [InlineData(FaultKind.CutAfter, true)]
    [InlineData(FaultKind.Off, false)]
    public async Task A_lost_answer_says_nothing_about_the_act(FaultKind kind, bool acts)
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Faults.Add(new Fault(kind) { Count = 1, Delay = TimeSpan.FromMilliseconds(20) });

        await Should.ThrowAsync<HttpRequestException>(() => fixture.Caller.CallAsync("create_voucher", ("username", "ada")));

        fixture.Router.Vouchers.Any(v => v.Username == "ada").ShouldBe(acts);
        fixture.Router.Requests.CountOf("create_voucher").ShouldBe(1);
        (await fixture.Caller.MessageAsync("create_voucher", ("username", "ada"))).ShouldBe(acts ? "Username already exists" : "User added successfully");
    }

    [Fact]
    public async Task An_impatient_client_does_not_stop_the_act()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Faults.Add(FaultKind.NoAnswerAfter, count: 1);
        using var http = new HttpClient(new SocketsHttpHandler()) { Timeout = TimeSpan.FromMilliseconds(300) };
        using var content = new StringContent(fixture.Caller.Body("create_voucher", ("username", "ada")), System.Text.Encoding.UTF8, "application/json");

        await Should.ThrowAsync<TaskCanceledException>(() => http.PostAsync(fixture.Router.ApiUrl, content, TestContext.Current.CancellationToken));

        fixture.Router.Vouchers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_slow_answer_is_right()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Faults.Add(new Fault(FaultKind.Slow) { Count = 1, Delay = TimeSpan.FromMilliseconds(20) });

        (await fixture.Caller.MessageAsync("create_voucher")).ShouldBe("User added successfully");
        fixture.Router.Faults.Pending.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_error_page_a_login_page_and_a_redirect_act_on_nothing()
    {
        await using var fixture = await RouterFixture.StartAsync();
        var body = fixture.Caller.Body("create_voucher", ("username", "ada"));
        fixture.Router.Faults.Add(new Fault(FaultKind.Status5xx) { Count = 1, StatusCode = 502 });
        fixture.Router.Faults.Add(FaultKind.Html, 1);
        fixture.Router.Faults.Add(new Fault(FaultKind.Redirect) { Count = 1, Location = "http://10.0.0.1/login" });

        var error = await fixture.Caller.PostAsync(body);
        var page = await fixture.Caller.PostAsync(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, fixture.Router.ApiUrl);
        using var redirect = await fixture.Caller.SendAsync(request);

        error.Status.ShouldBe(HttpStatusCode.BadGateway);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Body.ShouldContain("<form");
        redirect.StatusCode.ShouldBe(HttpStatusCode.Found);
        redirect.Headers.Location.ShouldBe(new Uri("http://10.0.0.1/login"));
        fixture.Router.Vouchers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_garbled_answer_is_half_a_json_of_a_deed_done()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Faults.Add(FaultKind.Garbled, 1);

        var (status, body) = await fixture.Caller.PostAsync(fixture.Caller.Body("create_voucher", ("username", "ada")));

        status.ShouldBe(HttpStatusCode.OK);
        Should.Throw<JsonException>(() => JsonElement.Parse(body));
        fixture.Router.Vouchers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_right_key_can_be_refused()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Faults.Add(FaultKind.WrongKey, 2, "create_voucher");

        (await fixture.Caller.MessageAsync("create_voucher")).ShouldBe("API Key is incorrect");
        (await fixture.Caller.CallAsync("get_voucher_users")).GetProperty("users").GetArrayLength().ShouldBe(0);
        (await fixture.Caller.MessageAsync("create_voucher")).ShouldBe("API Key is incorrect");
        (await fixture.Caller.MessageAsync("create_voucher")).ShouldBe("User added successfully");
    }

    [Fact]
    public async Task Off_lasts_until_it_is_cleared_and_takes_the_pages_too()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Faults.Add(FaultKind.Off);
        for (var i = 0; i < 3; i++)
        {
            await Should.ThrowAsync<HttpRequestException>(() => fixture.Caller.CallAsync("get_voucher_users"));
            await Should.ThrowAsync<HttpRequestException>(() => fixture.Caller.GetAsync(fixture.Router.LoginUrl));
        }

        fixture.Router.Faults.Clear();

        await fixture.Caller.CallAsync("get_voucher_users");
        (await fixture.Caller.GetAsync(fixture.Router.LoginUrl)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Unplugged_it_refuses_and_forgets_nothing()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "ada", Passcode = "p" });
        fixture.Router.Login("ada", "p");
        var address = fixture.Router.ApiUrl;
        await fixture.Caller.CallAsync("get_voucher_users");

        await fixture.Router.StopAsync();
        var refused = await Should.ThrowAsync<HttpRequestException>(() => fixture.Caller.CallAsync("get_voucher_users"));
        refused.InnerException.ShouldBeOfType<SocketException>().SocketErrorCode.ShouldBe(SocketError.ConnectionRefused);
        await fixture.Router.StartAgainAsync(TestContext.Current.CancellationToken);

        fixture.Router.ApiUrl.ShouldBe(address);
        (await fixture.Caller.CallAsync("get_active_guests")).GetProperty("data")[0].GetProperty("logins").GetString().ShouldBe("ada");
        (await fixture.Caller.MessageAsync("create_voucher", ("username", "ada"))).ShouldBe("Username already exists");
    }

    [Fact]
    public async Task Pulling_the_plug_drops_those_who_wait()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Faults.Add(FaultKind.NoAnswerBefore, 1);
        var waiting = fixture.Caller.CallAsync("get_voucher_users");
        while (fixture.Router.Requests.CountOf("get_voucher_users") == 0)
            await Task.Delay(5, TestContext.Current.CancellationToken);

        await fixture.Router.StopAsync();

        await Should.ThrowAsync<HttpRequestException>(() => waiting);
    }

    [Fact]
    public void A_count_counts_exactly_when_many_ask_at_once()
    {
        var faults = new FaultBoard<FaultKind, Fault>(kind => new Fault(kind));
        faults.Add(FaultKind.CutBefore, 50);

        var hit = 0;
        Parallel.For(0, 200, _ => Interlocked.Add(ref hit, faults.Take("any") is null ? 0 : 1));

        hit.ShouldBe(50);
        Should.Throw<ArgumentOutOfRangeException>(() => faults.Add(FaultKind.Off, 0));
    }
}
