using Kiosk.Emulators.WRouter;

namespace Kiosk.Tests.Emulators.WRouter;

public sealed class GuestLifeTests
{
    [Fact]
    public async Task Guests_come_one_by_one_use_data_and_leave()
    {
        await using var fixture = await RouterFixture.StartAsync();
        for (var i = 0; i < 20; i++)
            fixture.Router.Add(new NewVoucher { Username = $"guest{i}", ValidFor = "2 days" });
        var counts = new List<int>();
        var left = false;
        var seen = new Dictionary<(string Login, DateTimeOffset Since), (long Down, long Up)>();

        for (var minute = 0; minute < 12 * 60; minute++)
        {
            Pass(fixture, TimeSpan.FromMinutes(1));
            var online = fixture.Router.ActiveGuests;
            counts.Add(online.Count);
            left |= seen.Keys.Any(k => online.All(g => g.Login != k.Login));
            foreach (var guest in online)
            {
                var before = seen.GetValueOrDefault((guest.Login, guest.Since));
                guest.DownloadedBytes.ShouldBeGreaterThanOrEqualTo(before.Down);
                guest.UploadedBytes.ShouldBeGreaterThanOrEqualTo(before.Up);
                seen[(guest.Login, guest.Since)] = (guest.DownloadedBytes, guest.UploadedBytes);
            }
        }

        counts[0].ShouldBeLessThan(5);
        counts.Max().ShouldBeInRange(3, 20);
        left.ShouldBeTrue();
        seen.Values.Count(u => u.Down > 1_000_000 && u.Up > 0 && u.Up < u.Down).ShouldBeGreaterThan(5);
        seen.Keys.GroupBy(k => k.Login).ShouldContain(g => g.Count() > 1);
    }

    [Fact]
    public async Task Nobody_uses_more_than_the_quota_and_it_ends()
    {
        await using var fixture = await RouterFixture.StartAsync();
        for (var i = 0; i < 10; i++)
            fixture.Router.Add(new NewVoucher { DownloadLimit = "20", UploadLimit = "20", ValidFor = "5 days" });

        Pass(fixture, TimeSpan.FromHours(20));

        fixture.Router.Vouchers.ShouldAllBe(v => v.DownloadedBytes <= 20 * 1048576 && v.UploadedBytes <= 20 * 1048576);
        var finished = fixture.Router.Vouchers.Where(v => v.DownloadedBytes == 20 * 1048576).ToList();
        finished.Count.ShouldBeGreaterThan(3);
        finished.ShouldAllBe(v => fixture.Router.Login(v.Username, v.Passcode, null) == LoginResult.NotValid);
    }

    [Fact]
    public async Task No_voucher_outlives_its_time()
    {
        await using var fixture = await RouterFixture.StartAsync();
        for (var i = 0; i < 10; i++)
            fixture.Router.Add(new NewVoucher { ValidFor = "1 hour" });

        for (var quarter = 0; quarter < 4 * 8; quarter++)
        {
            Pass(fixture, TimeSpan.FromMinutes(15));
            var byName = fixture.Router.Vouchers.ToDictionary(v => v.Username);
            fixture.Router.ActiveGuests.ShouldAllBe(g => fixture.Time.GetUtcNow() - byName[g.Login].FirstLogin < TimeSpan.FromHours(1));
        }

        fixture.Router.Vouchers.Count(v => v.FirstLogin is not null).ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_guests()
    {
        (await DayAsync(seed: 7)).ShouldBe(await DayAsync(seed: 7));
        (await DayAsync(seed: 7)).ShouldNotBe(await DayAsync(seed: 8));

        static async Task<string> DayAsync(int seed)
        {
            await using var fixture = await RouterFixture.StartAsync(new WRouterSettings { PostEnabled = true, Seed = seed });
            for (var i = 0; i < 5; i++)
                fixture.Router.Add(new NewVoucher());
            Pass(fixture, TimeSpan.FromHours(6));
            return string.Join('\n', fixture.Router.Vouchers) + string.Join('\n', fixture.Router.ActiveGuests);
        }
    }

    [Fact]
    public async Task A_lively_router_needs_no_ticks()
    {
        await using var fixture = await RouterFixture.StartAsync(new WRouterSettings { PostEnabled = true, Lively = true });
        var before = fixture.Router.ActiveGuests.Sum(g => g.DownloadedBytes);

        fixture.Time.Advance(TimeSpan.FromSeconds(30));

        fixture.Router.ActiveGuests.Sum(g => g.DownloadedBytes).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Nothing_happens_by_itself_unless_asked_for()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "ada", Passcode = "p" });
        fixture.Router.Login("ada", "p");

        fixture.Time.Advance(TimeSpan.FromHours(3));

        fixture.Router.ActiveGuests.ShouldHaveSingleItem().DownloadedBytes.ShouldBe(0);
    }

    static void Pass(RouterFixture fixture, TimeSpan span)
    {
        fixture.Time.Advance(span);
        fixture.Router.Life.Tick();
    }
}
