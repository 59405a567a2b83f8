using System.Globalization;
using System.Text;
using Kiosk.Guests;
using Kiosk.Hotspot;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Hotspot;

public sealed class WRouterSendingTests
{
    const string Key = RouterRig.Key;
    const string Added = """{"message":"User added successfully","error":false}""";
    const string Removed = """{"message":"User removed successfully","error":false}""";

    static readonly NewRouterVoucher Everything = new()
    {
        Username = "user123",
        Passcode = "pass 123&=",
        FullName = "Zoë \"Ünal\" 😀",
        ValidFor = ValidFor.Find("1 day")!,
        ValidFrom = new DateTimeOffset(2025, 1, 17, 15, 0, 0, TimeSpan.Zero),
        DownloadLimitMb = 1024,
        UploadLimitMb = 512,
    };

    [Fact]
    public async Task Creates_by_post_with_the_key_only_in_the_body()
    {
        await using var rig = RouterRig.Answering(Added);
        await rig.Router.CreateVoucherAsync(Everything, default);

        var request = rig.Server.Request;
        request.Method.ShouldBe("POST");
        request.Target.ShouldBe("/api/");
        request.Header("Content-Type").ShouldBe("application/json");
        request.Header("Transfer-Encoding").ShouldBeNull();
        request.Header("User-Agent").ShouldBe("kiosk/0.1.0");
        request.Head.ShouldNotContain("s3cret");
        request.Body.ShouldBe(
            """{"api-key":"s3cret/Key\u002B42","action":"create_voucher","username":"user123","passcode":"pass 123\u0026=","fullname":"Zo\u00EB \u0022\u00DCnal\u0022 \uD83D\uDE00","valid_for":"1 day","valid_from":"2025-01-17 10:00:00","download_limit":1024,"upload_limit":512}""");
    }

    [Fact]
    public async Task Creates_by_get_with_every_value_percent_encoded()
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Json(Added), RouterMethod.Get);
        await rig.Router.CreateVoucherAsync(Everything, default);

        var request = rig.Server.Request;
        request.Method.ShouldBe("GET");
        request.Body.ShouldBeEmpty();
        request.Target.ShouldBe(
            "/api/?api-key=s3cret%2FKey%2B42&action=create_voucher&username=user123&passcode=pass%20123%26%3D" +
            "&fullname=Zo%C3%AB%20%22%C3%9Cnal%22%20%F0%9F%98%80&valid_for=1%20day&valid_from=2025-01-17%2010%3A00%3A00" +
            "&download_limit=1024&upload_limit=512");
    }

    [Fact]
    public async Task Sends_nothing_of_what_is_not_set()
    {
        await using var rig = RouterRig.Answering(Added);
        await rig.Router.CreateVoucherAsync(RouterRig.Voucher with { FullName = "" }, default);
        rig.Server.Request.Body.ShouldBe(
            """{"api-key":"s3cret/Key\u002B42","action":"create_voucher","username":"guest-7","passcode":"pass-7","valid_for":"1 day"}""");
    }

    [Theory]
    [InlineData(RouterMethod.Post, "/api/", """{"api-key":"s3cret/Key\u002B42","action":"remove_voucher","username":" Ann \u0026 Bob"}""")]
    [InlineData(RouterMethod.Get, "/api/?api-key=s3cret%2FKey%2B42&action=remove_voucher&username=%20Ann%20%26%20Bob", "")]
    public async Task Removes_with_the_name_exactly_as_it_is(RouterMethod method, string target, string body)
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Json(Removed), method);
        await rig.Router.RemoveVoucherAsync(" Ann & Bob", default);
        rig.Server.Request.Target.ShouldBe(target);
        rig.Server.Request.Body.ShouldBe(body);
    }

    public static TheoryData<string> Actions => new(Reads.Keys);

    static Dictionary<string, Func<IHotspotRouter, Task>> Reads { get; } = new()
    {
        ["get_voucher_users"] = router => router.GetVouchersAsync(default),
        ["get_email_users"] = router => router.GetStoredUsersAsync(StoredUserKind.Email, default),
        ["get_fb_users"] = router => router.GetStoredUsersAsync(StoredUserKind.Facebook, default),
        ["get_mobile_users"] = router => router.GetStoredUsersAsync(StoredUserKind.Mobile, default),
        ["get_free_users"] = router => router.GetStoredUsersAsync(StoredUserKind.Free, default),
        ["get_logins"] = router => router.GetLoginsAsync(default),
        ["get_guest_hosts"] = router => router.GetGuestHostsAsync(default),
        ["get_active_guests"] = router => router.GetActiveGuestsAsync(default),
    };

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Reads_by_post_and_by_get(string action)
    {
        await using var rig = RouterRig.Answering("""{"users":[]}""");
        await Reads[action](rig.Router);
        rig.Options = new RouterOptions { Url = rig.Server.Url, ApiKey = Key, Method = RouterMethod.Get };
        await Reads[action](rig.Router);

        rig.Server.Requests[0].Method.ShouldBe("POST");
        rig.Server.Requests[0].Target.ShouldBe("/api/");
        rig.Server.Requests[0].Body.ShouldBe($$"""{"api-key":"s3cret/Key\u002B42","action":"{{action}}"}""");
        rig.Server.Requests[1].Method.ShouldBe("GET");
        rig.Server.Requests[1].Target.ShouldBe($"/api/?api-key=s3cret%2FKey%2B42&action={action}");
        rig.Server.Requests[1].Body.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public async Task Writes_and_reads_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            await using var rig = new RouterRig(_ => ScriptedReply.Json(
                """{"message":"User added successfully","user":{"username":"u","passcode":"p","valid_from":"2025-01-17 10:00:00","download_limit":"1024"}}"""),
                RouterMethod.Get);
            var created = await rig.Router.CreateVoucherAsync(Everything, default);
            rig.Server.Request.Target.ShouldContain("&valid_from=2025-01-17%2010%3A00%3A00&download_limit=1024&upload_limit=512");
            created.ValidFrom.ShouldBe(Everything.ValidFrom);
            created.DownloadLimitMb.ShouldBe(1024);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Writes_the_start_in_the_venues_zone_where_the_router_has_none()
    {
        await using var rig = RouterRig.Answering(Added);
        rig.Options.TimeZone = null;
        await rig.Router.CreateVoucherAsync(Everything, default);
        rig.Server.Request.Body.ShouldContain("\"valid_from\":\"2025-01-17 22:00:00\"");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(9_437_185)]
    [InlineData(long.MaxValue)]
    public async Task Cannot_create_with_a_limit_the_router_would_make_unlimited(long limit)
    {
        await using var rig = RouterRig.Answering(Added);
        var error = await Should.ThrowAsync<ArgumentOutOfRangeException>(
            async () => await rig.Router.CreateVoucherAsync(RouterRig.Voucher with { DownloadLimitMb = limit }, default));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(
            async () => await rig.Router.CreateVoucherAsync(RouterRig.Voucher with { UploadLimitMb = limit }, default));
        error.ToString().ShouldNotContain("pass-7");
        rig.Server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9_437_184)]
    public async Task Can_create_with_the_limits_at_both_ends(long limit)
    {
        await using var rig = RouterRig.Answering(Added);
        await rig.Router.CreateVoucherAsync(RouterRig.Voucher with { DownloadLimitMb = limit }, default);
        rig.Server.Request.Body.ShouldContain($"\"download_limit\":{limit}}}");
    }

    [Fact]
    public async Task Cannot_create_without_a_user_name_or_a_passcode()
    {
        await using var rig = RouterRig.Answering(Added);
        await Should.ThrowAsync<ArgumentException>(async () => await rig.Router.CreateVoucherAsync(RouterRig.Voucher with { Username = "" }, default));
        await Should.ThrowAsync<ArgumentException>(async () => await rig.Router.CreateVoucherAsync(RouterRig.Voucher with { Passcode = "" }, default));
        await Should.ThrowAsync<ArgumentException>(async () => await rig.Router.RemoveVoucherAsync("", default));
        rig.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Adds_the_missing_slash_and_drops_a_pasted_query()
    {
        await using var rig = RouterRig.Answering(Added);
        rig.Options.Url = $" {rig.Server.Url.TrimEnd('/')}?api-key=old&action=x ";
        await rig.Router.CreateVoucherAsync(RouterRig.Voucher, default);
        rig.Server.Request.Target.ShouldBe("/api/");
    }

    [Fact]
    public async Task Has_no_more_calls_in_flight_than_allowed()
    {
        using var inside = new SemaphoreSlim(0);
        using var open = new SemaphoreSlim(0);
        var gate = new Lock();
        var (now, most) = (0, 0);
        await using var rig = new RouterRig(new ScriptedServer(async _ =>
        {
            lock (gate)
                most = Math.Max(most, ++now);
            inside.Release();
            await open.WaitAsync();
            lock (gate)
                now--;
            return ScriptedReply.Json(Added);
        }));
        rig.Options.MaxParallel = 2;
        var calls = Enumerable.Range(0, 6).Select(_ => rig.Router.CreateVoucherAsync(RouterRig.Voucher, default)).ToList();
        await inside.WaitAsync();
        await inside.WaitAsync();
        open.Release(6);
        await Task.WhenAll(calls);

        most.ShouldBe(2);
        rig.Server.Requests.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Takes_up_changed_settings_without_a_restart()
    {
        await using var rig = RouterRig.Answering("""{"users":[]}""");
        await using var other = new ScriptedServer(_ => ScriptedReply.Json("""{"users":[{"username":"a"}]}"""));
        (await rig.Router.GetVouchersAsync(default)).ShouldBeEmpty();
        rig.Options = new RouterOptions { Url = other.Url, ApiKey = "another", MaxParallel = 1 };
        (await rig.Router.GetVouchersAsync(default)).ShouldHaveSingleItem();
        other.Request.Body.ShouldContain("\"another\"");
    }

    [Fact]
    public async Task Logs_one_line_a_call_and_no_secret()
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Json(Added), RouterMethod.Get);
        await rig.Router.CreateVoucherAsync(Everything, default);
        rig.Log.All.ShouldHaveSingleItem().ShouldStartWith("Debug: create_voucher: 200 in ");
        string.Concat(rig.Log.All).ShouldNotContain("s3cret");
        Encoding.UTF8.GetByteCount(string.Concat(rig.Log.All)).ShouldBeLessThan(100);
    }
}
