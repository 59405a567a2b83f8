using System.Net;
using System.Text;
using Kiosk.Emulators.WRouter;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Api;

public sealed class IssueApiTests(ApiRig rig) : IClassFixture<ApiRig>
{
    const string OneDay = """{"validFor":"1 day"}""";

    [Fact]
    public async Task A_voucher_comes_with_every_member_of_the_contract()
    {
        var response = await rig.PostAsync(ApiRig.Vouchers, """
            {"plan":"1 day","username":"room12","passcode":"s3cret!","fullName":"Zoë Müller","validFrom":"2027-03-01T12:00:00+02:00",
             "downloadLimitMb":500,"note":"late arrival","colour":"ignored"}
            """);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        response.Headers.Location!.ToString().ShouldBe("/api/v1/vouchers/room12");
        response.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        var voucher = await response.JsonAsync();
        voucher.EnumerateObject().Select(member => member.Name).ShouldBe(
            [
                "username", "passcode", "fullName", "validFor", "validFrom", "expiresAt", "downloadLimitMb", "uploadLimitMb", "state", "source",
                "createdAt", "createdBy", "firstLogin", "lastLogin", "mac", "note", "language", "printedAt", "printCount", "plan", "batchId", "revokeRequestedAt",
            ],
            ignoreOrder: true);
        voucher.Text("state").ShouldBe("active");
        voucher.Text("source").ShouldBe("kiosk");
        voucher.Text("validFor").ShouldBe("1 day");
        voucher.Text("validFrom").ShouldBe("2027-03-01T10:00:00Z");
        voucher.Text("expiresAt").ShouldBe("2027-03-02T10:00:00Z");
        voucher.Text("createdAt")!.ShouldEndWith("Z");
        voucher.Text("createdBy")!.ShouldStartWith("api:test-");
        voucher.GetProperty("downloadLimitMb").GetInt64().ShouldBe(500);
        voucher.GetProperty("uploadLimitMb").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        rig.Kiosk.Router.Vouchers.ShouldContain(made => made.Username == "room12" && made.Passcode == "s3cret!");
        (await rig.GetJsonAsync("/api/v1/vouchers/room12")).GetRawText().ShouldBe(voucher.GetRawText());
    }

    [Fact]
    public async Task The_same_key_again_is_the_same_voucher()
    {
        var before = rig.Kiosk.Router.Vouchers.Count;
        var first = await rig.PostAsync(ApiRig.Vouchers, OneDay, "order-1");
        var again = await rig.PostAsync(ApiRig.Vouchers, OneDay, "order-1");
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await again.JsonAsync()).Text("username").ShouldBe((await first.JsonAsync()).Text("username"));
        rig.Kiosk.Router.Vouchers.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Ten_calls_at_once_with_one_key_make_one_voucher()
    {
        var before = rig.Kiosk.Router.Vouchers.Count;
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => rig.PostAsync(ApiRig.Vouchers, OneDay, "at-once")));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        answers.Select(answer => answer.Headers.Location).Distinct().Count().ShouldBe(1);
        rig.Kiosk.Router.Vouchers.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Two_programs_may_choose_the_same_key()
    {
        using var other = rig.ClientWith(rig.Token());
        var mine = await rig.PostAsync(ApiRig.Vouchers, OneDay, "1");
        var theirs = await ApiRig.PostAsync(other, ApiRig.Vouchers, OneDay, "1");
        theirs.Headers.Location.ShouldNotBe(mine.Headers.Location);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("Ünicode")]
    [InlineData(201)]
    public async Task A_key_that_is_not_short_visible_ASCII_is_refused(object key)
    {
        var text = key is int length ? new string('k', length) : (string)key;
        var before = rig.Kiosk.Router.Vouchers.Count;
        var response = await SendWithKeyAsync(text);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "Idempotency-Key");
        rig.Kiosk.Router.Vouchers.Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_key_of_200_characters_is_taken() =>
        (await rig.PostAsync(ApiRig.Vouchers, OneDay, new string('k', 200))).StatusCode.ShouldBe(HttpStatusCode.Created);

    [Theory]
    [InlineData("{}", "plan")]
    [InlineData("""{"plan":"Nothing"}""", "plan")]
    [InlineData("""{"plan":"1 day","validFor":"1 day"}""", "plan")]
    [InlineData("""{"plan":7}""", "plan")]
    [InlineData("""{"validFor":"31 days"}""", "validFor")]
    [InlineData("""{"validFor":"1 day","username":"no spaces"}""", "username")]
    [InlineData("""{"validFor":"1 day","passcode":"abc"}""", "passcode")]
    [InlineData("""{"validFor":"1 day","fullName":"<b>Bob</b>"}""", "fullName")]
    [InlineData("""{"validFor":"1 day","fullName":"Bob 🎉"}""", "fullName")]
    [InlineData("""{"validFor":"1 day","fullName":"Bob\u0007"}""", "fullName")]
    [InlineData("""{"validFor":"1 day","note":"bell \u0007"}""", "note")]
    [InlineData("""{"validFor":"1 day","validFrom":"2020-01-01T00:00:00Z"}""", "validFrom")]
    [InlineData("""{"validFor":"1 day","validFrom":"2199-01-01T00:00:00Z"}""", "validFrom")]
    [InlineData("""{"validFor":"1 day","validFrom":"tomorrow"}""", "validFrom")]
    [InlineData("""{"validFor":"1 day","validFrom":"2027-02-30T00:00:00Z"}""", "validFrom")]
    [InlineData("""{"validFor":"1 day","validFrom":"2027-03-01T12:00:00"}""", "validFrom")]
    [InlineData("""{"validFor":"1 day","validFrom":"2027-03-01"}""", "validFrom")]
    [InlineData("""{"validFor":"1 day","validFrom":1790000000}""", "validFrom")]
    [InlineData("""{"validFor":"1 day","downloadLimitMb":0}""", "downloadLimitMb")]
    [InlineData("""{"validFor":"1 day","downloadLimitMb":-1}""", "downloadLimitMb")]
    [InlineData("""{"validFor":"1 day","downloadLimitMb":9437185}""", "downloadLimitMb")]
    [InlineData("""{"validFor":"1 day","downloadLimitMb":"100"}""", "downloadLimitMb")]
    [InlineData("""{"validFor":"1 day","uploadLimitMb":1.5}""", "uploadLimitMb")]
    [InlineData("""{"validFor":"1 day","uploadLimitMb":1e40}""", "uploadLimitMb")]
    [InlineData("""{"validFor":"1 day","print":"No such printer"}""", "print")]
    [InlineData("""{"validFor":"1 day","print":true}""", "print")]
    public async Task What_is_wrong_is_named_and_nothing_reaches_the_router(string json, string field)
    {
        var before = rig.Kiosk.Router.Requests.CountOf("create_voucher");
        await (await rig.PostAsync(ApiRig.Vouchers, json)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", field);
        rig.Kiosk.Router.Requests.CountOf("create_voucher").ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("not json")]
    public async Task A_body_that_is_no_JSON_object_is_refused(string body) =>
        await (await rig.PostAsync(ApiRig.Vouchers, body)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid");

    [Fact]
    public async Task A_name_of_10000_characters_is_refused() => await (await rig.PostAsync(
        ApiRig.Vouchers, $$"""{"validFor":"1 day","fullName":"{{new string('x', 10_000)}}"}""")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "fullName");

    [Fact]
    public async Task A_body_that_is_not_JSON_by_its_type_is_refused()
    {
        var response = await rig.Client.PostAsync(ApiRig.Vouchers, new StringContent("validFor=1+day", Encoding.UTF8, "application/x-www-form-urlencoded"));
        await response.ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task A_taken_user_name_is_a_conflict()
    {
        await rig.IssueAsync("""{"validFor":"1 day","username":"taken"}""");
        await (await rig.PostAsync(ApiRig.Vouchers, """{"validFor":"1 day","username":"taken"}""")).ShouldBeProblemAsync(HttpStatusCode.Conflict, "username-taken", "username");
        rig.Kiosk.Router.Vouchers.Count(voucher => voucher.Username == "taken").ShouldBe(1);
    }

    [Fact]
    public async Task What_the_router_refuses_comes_with_its_own_words()
    {
        rig.Kiosk.Router.Faults.Add(FaultKind.WrongKey, 1, "create_voucher");
        var problem = await (await rig.PostAsync(ApiRig.Vouchers, """{"validFor":"1 day","username":"refused"}"""))
            .ShouldBeProblemAsync(HttpStatusCode.BadGateway, "router-refused");
        problem.Text("detail")!.ShouldContain("API Key is incorrect");
        rig.Kiosk.Get<VoucherStore>().FindByUsername("refused")!.State.ShouldBe(VoucherState.Failed);
    }

    [Fact]
    public async Task A_lost_answer_is_told_and_settled()
    {
        rig.Kiosk.Router.Faults.Add(FaultKind.CutAfter, 1, "create_voucher");
        var response = await rig.PostAsync(ApiRig.Vouchers, """{"validFor":"1 day","username":"lost"}""", "lost-1");
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.GatewayTimeout, "router-unknown");
        problem.Text("username").ShouldBe("lost");
        response.Headers.Location!.ToString().ShouldBe("/api/v1/vouchers/lost");

        await Eventually.TrueAsync(
            async () => (await rig.GetJsonAsync("/api/v1/vouchers/lost")).Text("state") == "active", "the voucher is settled");
        var again = await rig.PostAsync(ApiRig.Vouchers, """{"validFor":"1 day","username":"lost"}""", "lost-1");
        (await again.JsonAsync()).Text("state").ShouldBe("active");
        rig.Kiosk.Router.Vouchers.Count(voucher => voucher.Username == "lost").ShouldBe(1);
    }

    async Task<HttpResponseMessage> SendWithKeyAsync(string key)
    {
        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var client = new HttpClient(handler) { BaseAddress = rig.Kiosk.Address };
        client.DefaultRequestHeaders.Authorization = rig.Client.DefaultRequestHeaders.Authorization;
        return await ApiRig.PostAsync(client, ApiRig.Vouchers, OneDay, key);
    }
}
