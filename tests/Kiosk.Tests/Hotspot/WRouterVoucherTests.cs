using System.Text;
using Kiosk.Hotspot;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Hotspot;

public sealed class WRouterVoucherTests
{
    static async Task<RouterVoucher> Create(string answer, string status = "200 OK")
    {
        await using var rig = RouterRig.Answering(answer, status);
        return await rig.Router.CreateVoucherAsync(RouterRig.Voucher with { FullName = "Ann", DownloadLimitMb = 7 }, default);
    }

    static async Task<IReadOnlyList<RouterVoucher>> List(string answer)
    {
        await using var rig = RouterRig.Answering(answer);
        return await rig.Router.GetVouchersAsync(default);
    }

    static async Task<RouterVoucher> Row(string columns) => (await List($$"""{"users":[{"username":"u","password":"p",{{columns}}}]}""")).ShouldHaveSingleItem();

    [Fact]
    public async Task Reads_the_manuals_answer_to_create()
    {
        var voucher = await Create(
            """{"message":"User added successfully","user":{"id":43,"username":"user123","passcode":"pass123","fullname":"John Doe","valid_for":"1 day","valid_from":"2025-01-17 10:00:00","download_limit":"1024","upload_limit":"512"},"error":false}""");
        voucher.Id.ShouldBe("43");
        voucher.Username.ShouldBe("user123");
        voucher.Passcode.ShouldBe("pass123");
        voucher.FullName.ShouldBe("John Doe");
        voucher.ValidFor.ShouldBe("1 day");
        voucher.ValidFrom.ShouldBe(new DateTimeOffset(2025, 1, 17, 10, 0, 0, TimeSpan.FromHours(-5)));
        voucher.DownloadLimitMb.ShouldBe(1024);
        voucher.UploadLimitMb.ShouldBe(512);
        voucher.Extra.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"message":"User added successfully","user":[{"id":"43","username":"guest-7","password":"pass-7"}],"error":0}""")]
    [InlineData("""{"user":{"username":"guest-7"}}""")]
    [InlineData("""{"user":{"id":43},"error":"0"}""")]
    [InlineData("""{"message":"User added successfully"}""")]
    [InlineData("""{"message":" user ADDED successfully. ","user":[],"error":[]}""")]
    [InlineData("""{"message":"User added successfully","user":null,"error":"false"}""")]
    [InlineData("""{"message":"User added successfully","error":null,}""")]
    [InlineData("""{"error":"User added successfully"}""")]
    [InlineData("User added successfully")]
    [InlineData("\"User added successfully\"")]
    [InlineData("""{"message":"User added successfully","error":false}""", "500 Internal Server Error")]
    [InlineData("""{"message":"User added successfully","error":false}""", "400 Bad Request")]
    public async Task Created_is_what_the_answer_confirms_in_any_form(string answer, string status = "200 OK")
    {
        var voucher = await Create(answer, status);
        voucher.Username.ShouldBe("guest-7");
        voucher.Passcode.ShouldBe("pass-7");
        voucher.FullName.ShouldBe("Ann");
        voucher.ValidFor.ShouldBe("1 day");
        voucher.DownloadLimitMb.ShouldBe(7);
        voucher.UploadLimitMb.ShouldBeNull();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"error":false}""")]
    [InlineData("""{"user":{},"error":false}""")]
    [InlineData("""{"user":[],"error":false}""")]
    [InlineData("""{"message":"User removed successfully","error":false}""")]
    [InlineData("""{"message":"Voucher stored","error":false}""")]
    [InlineData("""{"message":"User added successfully","error":true}""")]
    [InlineData("")]
    [InlineData("OK")]
    public async Task What_neither_confirms_nor_refuses_leaves_it_open(string answer)
    {
        var error = await Should.ThrowAsync<RouterException>(Create(answer));
        error.Error.ShouldBe(RouterError.Unreadable);
        error.NotDone.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"message":"User removed successfully","error":false}""")]
    [InlineData("""{"message":"user removed successfully."}""")]
    [InlineData("User removed successfully\n")]
    public async Task Removed_is_what_the_answer_confirms(string answer)
    {
        await using var rig = RouterRig.Answering(answer);
        await rig.Router.RemoveVoucherAsync("u", default);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"error":false}""")]
    [InlineData("""{"message":"User added successfully","error":false}""")]
    public async Task A_removal_nobody_confirms_stays_open(string answer)
    {
        await using var rig = RouterRig.Answering(answer);
        (await Should.ThrowAsync<RouterException>(rig.Router.RemoveVoucherAsync("u", default))).Error.ShouldBe(RouterError.Unreadable);
    }

    [Fact]
    public async Task Reads_the_manuals_list()
    {
        var vouchers = await List(
            """
            {
            "users": [
            {"id": 45, "username": "user1234", "password": "pass1234", "fullname": "John Doe2", "created_at": "2025-02-21 02:31:30",
            "last_modified": "2025-02-21 02:31:30", "first_login": null, "last_login": null, "valid_for": "1 day",
            "valid_from": "2025-01-17 10:00:00", "MAC": null, "download_limit": 1024, "upload_limit": 512},
            {"id": 46, "username": "user12345", "password": "pass12345", "fullname": "John Doe3", "created_at": "2025-07-21 02:32:12",
            "last_modified": "2025-02-21 02:32:12", "first_login": "2025-07-22 00:00:00", "last_login": "2025-07-23 00:00:00", "valid_for": "5 days",
            "valid_from": "2025-01-18 10:00:00", "MAC": "98-01-a7-cb-bb-00", "download_limit": 0, "upload_limit": 0}
            ]
            }
            """);
        vouchers.Count.ShouldBe(2);
        vouchers[0].Passcode.ShouldBe("pass1234");
        vouchers[0].DownloadLimitMb.ShouldBe(1024);
        vouchers[0].FirstLogin.ShouldBeNull();
        vouchers[0].Mac.ShouldBeNull();
        vouchers[0].Extra.ShouldHaveSingleItem().ShouldBe(new("last_modified", "2025-02-21 02:31:30"));
        vouchers[1].UploadLimitMb.ShouldBeNull();
        vouchers[1].CreatedAt.ShouldBe(new DateTimeOffset(2025, 7, 21, 2, 32, 12, TimeSpan.FromHours(-4)));
        vouchers[1].FirstLogin.ShouldBe(new DateTimeOffset(2025, 7, 22, 0, 0, 0, TimeSpan.FromHours(-4)));
        vouchers[1].LastLogin.ShouldBe(new DateTimeOffset(2025, 7, 23, 0, 0, 0, TimeSpan.FromHours(-4)));
        vouchers[1].Mac.ShouldBe("98:01:A7:CB:BB:00");
    }

    [Theory]
    [InlineData("1024", 1024L)]
    [InlineData("\"1024\"", 1024L)]
    [InlineData("1024.0", 1024L)]
    [InlineData("\" 5 \"", 5L)]
    [InlineData("9437184", 9437184L)]
    [InlineData("0", null)]
    [InlineData("\"0\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("\"Unlimited\"", null)]
    public async Task Reads_a_limit_in_any_form(string limit, long? expected)
    {
        var voucher = await Row($"\"download_limit\":{limit}");
        voucher.DownloadLimitMb.ShouldBe(expected);
        voucher.Extra.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"combined 500\"", "combined 500")]
    [InlineData("-1", "-1")]
    [InlineData("9437185", "9437185")]
    [InlineData("1.5", "1.5")]
    [InlineData("{\"down\":5}", "{\"down\":5}")]
    public async Task A_limit_that_makes_no_sense_stays_to_be_seen(string limit, string kept)
    {
        var voucher = await Row($"\"download_limit\":{limit}");
        voucher.DownloadLimitMb.ShouldBeNull();
        voucher.Extra["download_limit"].ShouldBe(kept);
    }

    [Theory]
    [InlineData("2025-02-21 02:31:30", "2025-02-21T07:31:30Z")]
    [InlineData("2025-02-21T02:31:30", "2025-02-21T07:31:30Z")]
    [InlineData("2025-02-21T02:31:30Z", "2025-02-21T02:31:30Z")]
    [InlineData("2025-02-21T02:31:30.25+03:00", "2025-02-20T23:31:30.25Z")]
    [InlineData("2025-02-21 02:31", "2025-02-21T07:31:00Z")]
    [InlineData("2025-02-21", "2025-02-21T05:00:00Z")]
    [InlineData("2025-03-09 02:30:00", "2025-03-09T07:30:00Z")]
    [InlineData("0000-00-00 00:00:00", null)]
    [InlineData("0000-00-00", null)]
    [InlineData("", null)]
    [InlineData(" ", null)]
    public async Task Reads_a_date_in_the_routers_zone(string date, string? expected)
    {
        var voucher = await Row($"\"valid_from\":\"{date}\"");
        voucher.ValidFrom.ShouldBe(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        voucher.Extra.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2025-02-30 00:00:00")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("tomorrow")]
    public async Task A_date_that_makes_no_sense_stays_to_be_seen(string date)
    {
        var voucher = await Row($"\"valid_from\":\"{date}\"");
        voucher.ValidFrom.ShouldBeNull();
        voucher.Extra["valid_from"].ShouldBe(date);
    }

    [Fact]
    public async Task Columns_nobody_knows_survive_as_text()
    {
        var voucher = await Row("\"quota_combined\":500,\"note\":\"a \\\"b\\\"\",\"tags\":[1, 2],\"paid\":true,\"who\":null,\"half\":\"x\\ud800\"");
        voucher.Extra.ShouldBe(
            new Dictionary<string, string>
            {
                ["quota_combined"] = "500", ["note"] = "a \"b\"", ["tags"] = "[1, 2]", ["paid"] = "true", ["who"] = "", ["half"] = "x\\ud800",
            },
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"users":[]}""")]
    [InlineData("""{"users":null}""")]
    [InlineData("""{"users":{}}""")]
    [InlineData("""{"users":false}""")]
    [InlineData("""{"users":""}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"message":"No users","error":false}""")]
    public async Task No_list_is_an_empty_list(string answer) => (await List(answer)).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"users":[{"username":"a"},{"username":"b"}]}""")]
    [InlineData("""{"data":[{"username":"a"},{"username":"b"}]}""")]
    [InlineData("""{"logins":[{"username":"a"},{"username":"b"}]}""")]
    [InlineData("""{"hosts":[{"username":"a"},{"username":"b"}]}""")]
    [InlineData("""[{"username":"a"},{"username":"b"}]""")]
    [InlineData("""{"users":{"3":{"username":"a"},"7":{"username":"b"}}}""")]
    [InlineData("""{"3":{"username":"a"},"7":{"username":"b"}}""")]
    [InlineData("""{"data":{"users":[{"username":"a"},{"username":"b"}]}}""")]
    [InlineData("""{"users":[{"username":"a"},null,7,"x",[],{},{"id":3},{"username":""},{"username":null},{"username":"b"}],}""")]
    [InlineData("""{"users":[{"username":"a","\ud800":1},{"username":"b"}] /* all */ }""")]
    [InlineData("\uFEFF \r\n {\"error\":false,\"users\":[{\"username\":\"a\"},{\"username\":\"b\"}]}\n\0")]
    public async Task Finds_the_rows_wherever_they_are(string answer) =>
        (await List(answer)).Select(voucher => voucher.Username).ShouldBe(["a", "b"]);

    [Fact]
    public async Task One_row_without_a_list_around_it_is_a_row() =>
        (await List("""{"users":{"username":"a","password":"b"}}""")).ShouldHaveSingleItem().Passcode.ShouldBe("b");

    [Theory]
    [InlineData("\" Ann \"", " Ann ")]
    [InlineData("\"ÄNN\"", "ÄNN")]
    [InlineData("12345", "12345")]
    [InlineData("\"\\u0041\\/b\"", "A/b")]
    public async Task A_user_name_is_kept_exactly(string json, string expected) =>
        (await List($$"""{"users":[{"username":{{json}}}]}""")).ShouldHaveSingleItem().Username.ShouldBe(expected);

    [Theory]
    [InlineData("application/json; charset=utf8")]
    [InlineData("text/html; charset=iso-8859-1")]
    [InlineData("nonsense")]
    public async Task The_declared_type_and_charset_do_not_matter(string type)
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Of("""{"users":[{"username":"Zoë"}]}""", type));
        (await rig.Router.GetVouchersAsync(default)).ShouldHaveSingleItem().Username.ShouldBe("Zoë");
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_spoil_one_name_only()
    {
        byte[] body = [.. Encoding.ASCII.GetBytes("{\"users\":[{\"username\":\"a\",\"fullname\":\"Zo"), 0xEB, .. Encoding.ASCII.GetBytes("\"},{\"username\":\"b\"}]}")];
        await using var rig = new RouterRig(_ => ScriptedReply.Of(body));
        var vouchers = await rig.Router.GetVouchersAsync(default);
        vouchers.Select(voucher => voucher.Username).ShouldBe(["a", "b"]);
        vouchers[0].FullName.ShouldBe("Zo\uFFFD");
    }

    [Fact]
    public async Task Reads_five_thousand_rows()
    {
        var rows = Enumerable.Range(0, 5000).Select(i => $$"""{"id":{{i}},"username":"user-{{i}}","password":"p{{i}}","valid_from":"2025-01-17 10:00:00"}""");
        await using var rig = RouterRig.Answering($$"""{"users":[{{string.Join(',', rows)}}]}""");
        var vouchers = await rig.Router.GetVouchersAsync(default);
        vouchers.Count.ShouldBe(5000);
        vouchers[4999].Username.ShouldBe("user-4999");
    }

    [Fact]
    public async Task Reads_an_answer_in_chunks_and_one_that_ends_with_the_connection()
    {
        const string Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"users\":[{\"user\r\n12\r\nname\":\"chunked\"}]}\r\n0\r\n\r\n";
        const string Closed = "HTTP/1.0 200 OK\r\n\r\n{\"users\":[{\"username\":\"closed\"}]}";
        await using var rig = new RouterRig(request =>
            request.Connection == 1 ? ScriptedReply.Raw(Chunked, Then.Close) : ScriptedReply.Raw(Closed, Then.Close));
        (await rig.Router.GetVouchersAsync(default)).ShouldHaveSingleItem().Username.ShouldBe("chunked");
        (await rig.Router.GetVouchersAsync(default)).ShouldHaveSingleItem().Username.ShouldBe("closed");
    }
}
