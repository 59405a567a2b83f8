using System.Net;
using Kiosk.Emulators.WRouter;

namespace Kiosk.Tests.Emulators.WRouter;

public sealed class GuestLoginTests
{
    [Fact]
    public async Task Tells_the_three_refusals_apart()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "ada", Passcode = "right" });
        fixture.Router.Add(new NewVoucher { Username = "early", Passcode = "right", ValidFrom = "2026-06-02 00:00:00" });

        fixture.Router.Login("bob", "right").Message.ShouldBe("Wrong user name.");
        fixture.Router.Login("ada", "Right").Message.ShouldBe("Wrong password.");
        fixture.Router.Login("early", "right").Message.ShouldBe("The user has expired or not valid.");
        fixture.Router.ActiveGuests.ShouldBeEmpty();
        fixture.Router.Login("ada", "right").Succeeded.ShouldBeTrue();
        fixture.Router.ActiveGuests.ShouldHaveSingleItem().Login.ShouldBe("ada");
    }

    [Fact]
    public async Task A_login_is_remembered_at_the_voucher()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "ada", Passcode = "p" });
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        fixture.Router.Login("ada", "p", "98:01:A7:CB:BB:00");
        fixture.Router.Logout("ada").ShouldBeTrue();
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        fixture.Router.Login("ada", "p", "74:D2:46:AC:EE:11");

        var row = (await fixture.Caller.CallAsync("get_voucher_users")).GetProperty("users")[0];

        row.GetProperty("first_login").GetString().ShouldBe("2026-06-01 12:01:00");
        row.GetProperty("last_login").GetString().ShouldBe("2026-06-01 12:02:00");
        row.GetProperty("last_modified").GetString().ShouldBe("2026-06-01 12:02:00");
        row.GetProperty("created_at").GetString().ShouldBe("2026-06-01 12:00:00");
        row.GetProperty("MAC").GetString().ShouldBe("74:D2:46:AC:EE:11");
    }

    [Theory]
    [InlineData(ValidityStart.FirstLogin, 60)]
    [InlineData(ValidityStart.ValidFrom, 40)]
    public async Task The_end_of_its_time_ends_the_session(ValidityStart start, int minutesLeft)
    {
        await using var fixture = await RouterFixture.StartAsync(new WRouterSettings { PostEnabled = true, ValidityStart = start, SampleGuests = false });
        fixture.Router.Add(new NewVoucher { Username = "ada", Passcode = "p", ValidFor = "1 hour" });
        fixture.Time.Advance(TimeSpan.FromMinutes(20));
        fixture.Router.Login("ada", "p");

        fixture.Time.Advance(TimeSpan.FromMinutes(minutesLeft) - TimeSpan.FromSeconds(1));
        fixture.Router.ActiveGuests.Count.ShouldBe(1);
        fixture.Time.Advance(TimeSpan.FromSeconds(1));

        fixture.Router.ActiveGuests.ShouldBeEmpty();
        fixture.Router.Login("ada", "p").ShouldBe(LoginResult.NotValid);
    }

    [Fact]
    public async Task The_end_of_its_quota_ends_the_session()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "ada", Passcode = "p", DownloadLimit = "2", UploadLimit = "1" });
        fixture.Router.Login("ada", "p");

        fixture.Router.Use("ada", 2_000_000, 1000).ShouldBeTrue();
        fixture.Router.ActiveGuests.Count.ShouldBe(1);
        fixture.Router.Use("ada", 5_000_000, 1000).ShouldBeTrue();

        fixture.Router.ActiveGuests.ShouldBeEmpty();
        fixture.Router.Vouchers[0].DownloadedBytes.ShouldBe(2 * 1048576);
        fixture.Router.Login("ada", "p").ShouldBe(LoginResult.NotValid);
        fixture.Router.Use("ada", 1, 1).ShouldBeFalse();
    }

    [Fact]
    public async Task Removing_a_voucher_ends_its_session_only()
    {
        await using var fixture = await RouterFixture.StartAsync();
        foreach (var username in (string[])["ada", "bob"])
        {
            fixture.Router.Add(new NewVoucher { Username = username, Passcode = "p" });
            fixture.Router.Login(username, "p");
        }

        await fixture.Caller.CallAsync("remove_voucher", ("username", "ada"));

        fixture.Router.ActiveGuests.ShouldHaveSingleItem().Login.ShouldBe("bob");
        fixture.Router.Remove("bob").ShouldBeTrue();
        fixture.Router.ActiveGuests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_voucher_of_the_same_name_does_not_bring_the_session_back()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "ada", Passcode = "p" });
        fixture.Router.Login("ada", "p");

        await fixture.Caller.CallAsync("remove_voucher", ("username", "ada"));
        await fixture.Caller.CallAsync("create_voucher", ("username", "ada"), ("passcode", "p"));

        fixture.Router.ActiveGuests.ShouldBeEmpty();
        fixture.Router.Vouchers.ShouldHaveSingleItem().FirstLogin.ShouldBeNull();
    }

    [Fact]
    public async Task A_scanned_login_address_logs_in()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "a&b", Passcode = "1 2+3" });
        var address = new Uri($"{fixture.Router.LoginUrl}?username={Uri.EscapeDataString("a&b")}&password={Uri.EscapeDataString("1 2+3")}");

        var (status, page) = await fixture.Caller.GetAsync(address);

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("You are connected");
        fixture.Router.ActiveGuests.ShouldHaveSingleItem().Login.ShouldBe("a&b");
    }

    [Fact]
    public async Task The_login_page_says_what_is_wrong_and_is_no_hole()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "<b>ada</b>", Passcode = "p" });

        (await fixture.Caller.GetAsync(fixture.Router.LoginUrl)).Body.ShouldContain("<form");
        (await fixture.Caller.GetAsync(new Uri(fixture.Router.LoginUrl + "?username=nobody&password=x"))).Body.ShouldContain("Wrong user name.");
        (await fixture.Caller.GetAsync(new Uri(fixture.Router.LoginUrl + "?username=%3Cb%3Eada%3C%2Fb%3E&password=x"))).Body.ShouldContain("Wrong password.");
        (await fixture.Caller.GetAsync(new Uri(fixture.Router.LoginUrl + "?username=%3Cb%3Eada%3C%2Fb%3E&password=p"))).Body.ShouldNotContain("<b>");
    }
}
