using System.Net;
using System.Text;
using System.Text.Json;
using Kiosk.Emulators.WRouter;
using Kiosk.Tests.Support;
using Made = Kiosk.Emulators.WRouter.NewVoucher;

namespace Kiosk.Tests.Api;

public sealed class GuestsApiTests : IAsyncLifetime
{
    ApiRig rig = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => rig = await ApiRig.StartAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task An_active_guest_is_joined_to_its_voucher()
    {
        await rig.IssueAsync("""{"validFor":"1 day","username":"anna","passcode":"abcd2345"}""");
        rig.Kiosk.Router.Login("anna", "abcd2345").ShouldBe(LoginResult.Success);
        rig.Kiosk.Router.Use("anna", 5_000_000, 70_000).ShouldBeTrue();
        await rig.Kiosk.SyncAsync();

        var list = await rig.GetJsonAsync("/api/v1/guests/active");
        list.GetProperty("stale").GetBoolean().ShouldBeFalse();
        list.Text("asOf")!.ShouldEndWith("Z");
        list.GetProperty("total").GetInt32().ShouldBe(1);
        var guest = list.GetProperty("items")[0];
        guest.Text("login").ShouldBe("anna");
        guest.Text("voucher").ShouldBe("anna");
        guest.GetProperty("downloadBytes").GetInt64().ShouldBe(5_000_000);
        guest.GetProperty("uploadBytes").GetInt64().ShouldBe(70_000);
        guest.GetProperty("uptimeSeconds").ValueKind.ShouldBe(JsonValueKind.Number);
        guest.GetProperty("idleSeconds").ValueKind.ShouldBe(JsonValueKind.Number);
        guest.Text("address")!.ShouldStartWith("192.168.");
        guest.Text("mac").ShouldNotBeNull();
        guest.GetProperty("extra").ValueKind.ShouldBe(JsonValueKind.Object);

        (await rig.GetJsonAsync("/api/v1/guests/hosts")).GetProperty("items")[0].Text("mac").ShouldBe(guest.Text("mac"));
        (await rig.GetJsonAsync("/api/v1/guests/logins")).GetProperty("items")[0].Text("login").ShouldBe("anna");
        (await rig.GetJsonAsync(ApiRig.PathOf("anna"))).Text("state").ShouldBe("used");
    }

    [Theory]
    [InlineData("email")]
    [InlineData("facebook")]
    [InlineData("mobile")]
    [InlineData("free")]
    public async Task Stored_users_are_asked_for_now(string kind)
    {
        var list = await rig.GetJsonAsync($"/api/v1/guests/users/{kind}");
        list.GetProperty("total").GetInt32().ShouldBe(list.GetProperty("items").GetArrayLength());
        list.GetProperty("stale").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Another_kind_of_user_is_not_found() =>
        await (await rig.Client.GetAsync("/api/v1/guests/users/pigeon")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");

    [Theory]
    [InlineData("active")]
    [InlineData("hosts")]
    [InlineData("logins")]
    [InlineData("users/free")]
    public async Task Another_format_is_refused(string list) =>
        await (await rig.Client.GetAsync($"/api/v1/guests/{list}?format=xls")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "format");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+41791234567")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tTab")]
    [InlineData("\rReturn")]
    public async Task A_cell_that_a_spreadsheet_would_run_is_defused(string login)
    {
        rig.Kiosk.Router.Add(new Made { Username = login, Passcode = "made-there", ValidFor = "1 day" });
        rig.Kiosk.Router.Login(login, "made-there").ShouldBe(LoginResult.Success);
        await rig.Kiosk.SyncAsync();

        var seen = (await rig.GetJsonAsync("/api/v1/guests/active")).GetProperty("items")[0].Text("login")!;
        var csv = await CsvAsync("/api/v1/guests/active?format=csv");
        csv.ShouldContain($"\"'{seen}\"");
        csv.Split("\r\n")[1].ShouldNotStartWith(seen);
    }

    [Fact]
    public async Task A_table_has_a_header_row_and_quotes_what_needs_it()
    {
        rig.Kiosk.Router.Add(new Made { Username = "Žofie, \"Zo\"", Passcode = "made-there", ValidFor = "1 day" });
        rig.Kiosk.Router.Login("Žofie, \"Zo\"", "made-there").ShouldBe(LoginResult.Success);
        await rig.Kiosk.SyncAsync();
        var csv = await CsvAsync("/api/v1/guests/active?format=csv");
        csv.ShouldStartWith("login,address,mac,uptimeSeconds,idleSeconds,downloadBytes,uploadBytes,voucher");
        csv.ShouldContain("\"Žofie, \"\"Zo\"\"\"");
        csv.ShouldEndWith("\r\n");
    }

    [Fact]
    public async Task An_empty_table_has_its_header_row() =>
        (await CsvAsync("/api/v1/guests/hosts?format=csv")).ShouldBe("address,mac,uptimeSeconds,idleSeconds,downloadBytes,uploadBytes,authorized,bypassed\r\n");

    async Task<string> CsvAsync(string path)
    {
        var response = await rig.Client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        response.Content.Headers.ContentDisposition!.FileName.ShouldEndWith(".csv");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        bytes[0].ShouldNotBe((byte)0xEF);
        return Encoding.UTF8.GetString(bytes);
    }
}
