using Kiosk.Emulators.Uplinks;
using Kiosk.Tests.Emulators.Uplinks;

namespace Kiosk.Tests.Emulators.AirProxy;

public sealed class AirProxyTrafficTests
{
    [Fact]
    public async Task Traffic_looks_like_the_sample()
    {
        await using var fixture = await AirProxyFixture.StartAsync();

        var answer = await fixture.CallAsync("traffic");

        answer.Json.ShouldLookLike("""
            {
                "success": true, "from": "2020-07-26T01:30:36Z", "till": "2020-08-25T01:30:36Z",
                "speed_avg": { "unit": "bps", "incoming": 1848.0, "outgoing": 189.0, "total": 2037.0 },
                "data": { "unit": "b", "incoming": 4777902090.0, "outgoing": 488797710.0, "total": 5266699800.0 },
                "id": 123
            }
            """);
        (answer["from"].GetString(), answer["till"].GetString()).ShouldBe(("2026-05-02T12:00:00Z", "2026-06-01T12:00:00Z"));
        answer["data"].GetProperty("incoming").GetRawText().ShouldContain('.');
        (answer["data"].GetProperty("total").GetDouble() / (30 * 86_400)).ShouldBe(answer["speed_avg"].GetProperty("total").GetDouble(), 1);
    }

    [Theory]
    [InlineData("data_unit", "B", 8)]
    [InlineData("data_unit", "KB", 8e3)]
    [InlineData("data_unit", "MB", 8e6)]
    [InlineData("data_unit", "GB", 8e9)]
    [InlineData("data_unit", "KiB", 8 * 1024.0)]
    [InlineData("data_unit", "MiB", 8 * 1048576.0)]
    [InlineData("data_unit", "GiB", 8 * 1073741824.0)]
    [InlineData("speed_unit", "Kbps", 1e3)]
    [InlineData("speed_unit", "Mbps", 1e6)]
    [InlineData("speed_unit", "Bps", 8)]
    [InlineData("speed_unit", "KBps", 8e3)]
    [InlineData("speed_unit", "MBps", 8e6)]
    [InlineData("speed_unit", "KiBps", 8 * 1024.0)]
    [InlineData("speed_unit", "MiBps", 8 * 1048576.0)]
    public async Task Every_unit_converts(string option, string unit, double bits)
    {
        await using var fixture = await AirProxyFixture.StartAsync();
        var group = option == "data_unit" ? "data" : "speed_avg";

        var plain = (await fixture.CallAsync("traffic"))[group];
        var converted = (await fixture.CallAsync("traffic", $"&{option}={unit}"))[group];

        converted.GetProperty("unit").GetString().ShouldBe(unit);
        (converted.GetProperty("incoming").GetDouble() * bits / plain.GetProperty("incoming").GetDouble()).ShouldBe(1, 0.001);
    }

    [Theory]
    [InlineData("&delta=3600", "2026-06-01T11:00:00Z")]
    [InlineData("&delta=90s", "2026-06-01T11:58:30Z")]
    [InlineData("&delta=2m", "2026-06-01T11:58:00Z")]
    [InlineData("&delta=3h", "2026-06-01T09:00:00Z")]
    [InlineData("&delta=1d", "2026-05-31T12:00:00Z")]
    [InlineData("&delta=2w", "2026-05-18T12:00:00Z")]
    [InlineData("&from=1780000000&delta=1h", "2026-05-28T20:26:40Z")]
    [InlineData("&from=2026-05-30T02:00:00%2B02:00", "2026-05-30T00:00:00Z")]
    public async Task The_start_can_be_said_in_many_ways(string options, string from)
    {
        await using var fixture = await AirProxyFixture.StartAsync();

        (await fixture.CallAsync("traffic", options))["from"].GetString().ShouldBe(from);
    }

    [Fact]
    public async Task The_past_is_always_the_same_and_adds_up()
    {
        await using var fixture = await AirProxyFixture.StartAsync();
        var whole = await BytesAsync("&from=2026-05-20T00:30:00Z&till=2026-05-22T00:00:00Z");
        fixture.Time.Advance(TimeSpan.FromDays(1));

        var parts = await BytesAsync("&from=2026-05-20T00:30:00Z&till=2026-05-20T13:15:00Z") + await BytesAsync("&from=2026-05-20T13:15:00Z&till=2026-05-22T00:00:00Z");

        whole.ShouldBeGreaterThan(0);
        parts.ShouldBe(whole, 1);

        async Task<double> BytesAsync(string options) => (await fixture.CallAsync("traffic", options + "&data_unit=B"))["data"].GetProperty("total").GetDouble();
    }

    [Theory]
    [InlineData("&data_unit=bytes")]
    [InlineData("&speed_unit=bPS")]
    [InlineData("&from=yesterday")]
    [InlineData("&delta=ten")]
    [InlineData("&from=2026-05-02T00:00:00Z&till=2026-05-01T00:00:00Z")]
    public async Task What_cannot_be_understood_fails_inside_a_200(string options)
    {
        await using var fixture = await AirProxyFixture.StartAsync();

        (await fixture.CallAsync("traffic", options)).Body.ShouldBe("""{"success":false,"error":"Failed to get traffic usage","id":9042}""");
    }

    [Fact]
    public async Task The_page_prints_a_failed_reboot_in_single_quotes()
    {
        await using var fixture = await AirProxyFixture.StartAsync();
        fixture.Vendor.Faults.Add(UplinkFaultKind.ErrorInside, 1, "reboot");
        (await fixture.CallAsync("reboot")).Body.ShouldBe("""{"success":false,"error":"Failed to call reboot","id":9042}""");

        fixture.Vendor.Faults.Add(UplinkFaultKind.SingleQuotes, 1);
        (await fixture.CallAsync("reboot")).Body.ShouldStartWith("{'success':true");
    }
}
