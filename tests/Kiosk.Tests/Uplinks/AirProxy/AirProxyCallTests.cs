using Kiosk.Emulators.AirProxy;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AirProxy;

namespace Kiosk.Tests.Uplinks.AirProxy;

/// <summary>Every call of the vendor's page, with all its options.</summary>
public sealed class AirProxyCallTests
{
    [Fact]
    public async Task A_list_has_every_proxy()
    {
        await using var rig = await AirProxyRig.StartAsync();
        var rentals = await rig.Client.GetListAsync(rig.Account, AirProxyFilter.All, byPerson: true, default);

        rentals.Select(rental => rental.Id).ShouldBe(["9042", "9717"]);
        var garden = rentals[0];
        (garden.Host, garden.Port, garden.Isp, garden.Comment).ShouldBe(("s1.airproxy.example", 10142, "Wind", "Garden bar"));
        garden.AllowedSources.ShouldBe(["203.0.113.200/32", "198.51.100.0/24"]);
        (garden.From, garden.Till).ShouldBe((rig.Time.GetUtcNow().AddDays(-60), rig.Time.GetUtcNow().AddDays(45)));
        (garden.RotationMinutes, garden.RotationCalendar).ShouldBe(("60-90", null));
        (rentals[1].RotationMinutes, rentals[1].RotationCalendar, rentals[1].Comment).ShouldBe((null, "weekly", null));
    }

    public static TheoryData<AirProxyFilter, string[]> Filters => new()
    {
        { new AirProxyFilter { Id = "9717" }, ["9717"] },
        { new AirProxyFilter { Id = "S1.airproxy.example:10142" }, ["9042"] },
        { new AirProxyFilter { Host = "S2.AIRPROXY.example" }, ["9717"] },
        { new AirProxyFilter { Port = 10142 }, ["9042"] },
        { new AirProxyFilter { Username = "seaview" }, ["9042", "9717"] },
        { new AirProxyFilter { Username = "Seaview" }, [] },
        { new AirProxyFilter { Isp = "Wind", Port = 20114 }, [] },
        { new AirProxyFilter { Comment = "Garden bar" }, ["9042"] },
        { new AirProxyFilter { CommentPattern = "^Gar.en (bar|&?)$" }, ["9042"] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_list_can_be_filtered_by_everything_the_vendor_filters_by(AirProxyFilter filter, string[] found)
    {
        await using var rig = await AirProxyRig.StartAsync();
        (await rig.Client.GetListAsync(rig.Account, filter, byPerson: true, default)).Select(rental => rental.Id).ShouldBe(found);
    }

    [Fact]
    public async Task The_external_address_comes_fresh_or_from_the_cache()
    {
        await using var rig = await AirProxyRig.StartAsync();
        var ip = await rig.Client.GetExternalIpAsync(rig.Account, "s1.airproxy.example:10142", fromCache: false, byPerson: false, default);
        ip.ShouldBe(rig.Vendor.ExternalIp(9042));
        rig.Vendor.SetChecksFail(9042, fail: true);
        (await rig.Client.GetExternalIpAsync(rig.Account, AirProxyRig.Garden, fromCache: true, byPerson: false, default)).ShouldBe(ip);
        (await rig.Client.GetExternalIpAsync(rig.Account, AirProxyRig.Garden, fromCache: false, byPerson: false, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Traffic_is_the_same_in_every_unit()
    {
        await using var rig = await AirProxyRig.StartAsync();
        var span = new AirProxySpan { Till = rig.Time.GetUtcNow().AddHours(-1), Delta = TimeSpan.FromHours(12) };
        var bytes = await rig.Client.GetTrafficAsync(rig.Account, AirProxyRig.Garden, span, default);
        bytes.DownloadBytes!.Value.ShouldBeGreaterThan(bytes.UploadBytes!.Value);
        bytes.Till.ShouldBe(span.Till);
        bytes.From.ShouldBe(span.Till!.Value.AddHours(-12));
        foreach (var unit in AirProxyUnits.Data.Keys)
        {
            var same = await rig.Client.GetTrafficAsync(rig.Account, AirProxyRig.Garden, span with { DataUnit = unit }, default);
            // The vendor writes four digits behind the point.
            ((double)same.DownloadBytes!.Value).ShouldBe(bytes.DownloadBytes.Value, AirProxyUnits.Data[unit] / 8 * 0.0002 + 1, unit);
        }

        foreach (var unit in AirProxyUnits.Speeds.Keys)
        {
            var same = await rig.Client.GetTrafficAsync(rig.Account, AirProxyRig.Garden, span with { SpeedUnit = unit }, default);
            same.DownloadBitsPerSecond!.Value.ShouldBe(bytes.DownloadBytes.Value * 8 / 43_200d, AirProxyUnits.Speeds[unit] * 0.0002 + 1, unit);
        }
    }

    [Theory]
    [InlineData(30 * 86_400, "delta=30d")]
    [InlineData(14 * 86_400, "delta=2w")]
    [InlineData(5400, "delta=90m")]
    [InlineData(7200, "delta=2h")]
    [InlineData(61, "delta=61s")]
    public async Task A_stretch_of_time_is_written_with_its_suffix(int seconds, string written)
    {
        await using var rig = await AirProxyRig.StartAsync();
        await rig.Client.GetTrafficAsync(rig.Account, AirProxyRig.Garden, new AirProxySpan { Delta = TimeSpan.FromSeconds(seconds) }, default);
        rig.Asked("traffic").ShouldHaveSingleItem().ShouldContain("&" + written + "&");
    }

    [Fact]
    public async Task A_change_waits_for_the_new_address()
    {
        await using var rig = await AirProxyRig.StartAsync(new AirProxySettings { ChangeTakes = TimeSpan.FromSeconds(160) });
        var before = rig.Vendor.ExternalIp(9042);
        var changed = await rig.Kiosk.InTimeAsync(rig.Client.ChangeIpAsync(rig.Account, AirProxyRig.Garden, new AirProxyChange { ShowOldIp = true }, default));
        changed.ShouldBe(new AirProxyChanged(rig.Vendor.ExternalIp(9042), before, FromCache: null));
        changed.NewIp.ShouldNotBe(before);
    }

    [Fact]
    public async Task A_change_that_need_not_be_waited_for_answers_at_once()
    {
        await using var rig = await AirProxyRig.StartAsync();
        var change = new AirProxyChange { IsAsync = true, ShowOldIp = true, FromCache = true };
        var changed = await rig.Client.ChangeIpAsync(rig.Account, AirProxyRig.Garden, change, default);
        changed.ShouldBe(new AirProxyChanged(NewIp: null, rig.Vendor.ExternalIp(9042), FromCache: false));
        rig.Asked("change_ip").ShouldHaveSingleItem().ShouldEndWith("&async=true&show_old_ip=true&from_cache=true");
    }

    [Theory]
    [InlineData("*:128:0:*:64240,*:mss,nop,nop,sok:df,id+:0", "*:128:0:*:64240,*:mss,nop,nop,sok:df,id+:0")]
    [InlineData("keep", "4:64:0:*:1,2:mss:df:0")]
    [InlineData(null, "4:64:0:*:1,2:mss:df:0")]
    [InlineData("reset", null)]
    [InlineData("", null)]
    public async Task A_fingerprint_arrives_as_it_was_meant(string? fingerprint, string? applied)
    {
        await using var rig = await AirProxyRig.StartAsync(new AirProxySettings { ChangeTakes = TimeSpan.Zero });
        await ChangeAsync("4:64:0:*:1,2:mss:df:0");
        rig.Time.Advance(TimeSpan.FromSeconds(10));
        await ChangeAsync(fingerprint);
        rig.Vendor.Fingerprint(9042).ShouldBe(applied);

        Task ChangeAsync(string? fp) => rig.Client.ChangeIpAsync(rig.Account, AirProxyRig.Garden, new AirProxyChange { IsAsync = true, Fingerprint = fp }, default);
    }

    [Fact]
    public async Task A_fingerprint_that_is_none_is_refused_in_the_vendors_words()
    {
        await using var rig = await AirProxyRig.StartAsync();
        var change = new AirProxyChange { IsAsync = true, Fingerprint = "Windows & co" };
        var error = await Should.ThrowAsync<UplinkException>(rig.Client.ChangeIpAsync(rig.Account, AirProxyRig.Garden, change, default));
        (error.Error, error.Detail, error.NotDone).ShouldBe((UplinkError.Refused, "Invalid fingerprint.", true));
    }

    [Fact]
    public async Task A_reboot_is_taken_and_the_modem_is_away()
    {
        await using var rig = await AirProxyRig.StartAsync();
        await rig.Client.RebootAsync(rig.Account, AirProxyRig.Garden, default);
        rig.Vendor.IsAway(9042).ShouldBeTrue();
    }

    [Fact]
    public async Task The_key_is_given_to_a_session_only()
    {
        await using var rig = await AirProxyRig.StartAsync();
        var error = await Should.ThrowAsync<UplinkException>(rig.Client.GetKeyAsync(rig.Account, session: null, default));
        (error.Error, error.Detail).ShouldBe((UplinkError.Refused, "You are not allowed to use API."));
        (await rig.Client.GetKeyAsync(rig.Account, rig.Vendor.SignIn(), default)).ShouldBe(rig.Vendor.ApiKey);
        rig.Asked("get_key").ShouldAllBe(query => !query.Contains("key=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_call_asks_for_json()
    {
        await using var rig = await AirProxyRig.StartAsync();
        await rig.Client.GetListAsync(rig.Account, AirProxyFilter.All, byPerson: false, default);
        await rig.Client.GetExternalIpAsync(rig.Account, AirProxyRig.Garden, fromCache: true, byPerson: false, default);
        await rig.Client.GetTrafficAsync(rig.Account, AirProxyRig.Garden, new AirProxySpan(), default);
        await rig.Client.ChangeIpAsync(rig.Account, AirProxyRig.Garden, new AirProxyChange { IsAsync = true }, default);
        await rig.Client.RebootAsync(rig.Account, AirProxyRig.Garden, default);
        rig.Vendor.Calls.Latest.Count.ShouldBe(5);
        rig.Vendor.Calls.Latest.ShouldAllBe(call => call.Method == "GET" && call.PathAndQuery.Contains("/?format=json&key=", StringComparison.Ordinal));
    }
}
