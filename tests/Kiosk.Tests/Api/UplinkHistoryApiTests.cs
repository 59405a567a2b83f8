using System.Net;
using System.Text.Json;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Api;

public sealed class UplinkHistoryApiTests : IAsyncLifetime
{
    const string Path = "/api/v1/uplinks/Tunnel/history";

    static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 30, 0, TimeSpan.Zero);

    readonly ApiRig rig = new();

    public async ValueTask InitializeAsync()
    {
        await rig.StartAsync(new ManualTimeProvider(Now), "--Uplinks:0:Kind=airvpn", "--Uplinks:0:Name=Tunnel");
        rig.Kiosk.Get<UplinkRecord>().Keep(rig.Kiosk.Get<UplinkList>().All);
        SeededHistory.Write(rig.Kiosk, "Tunnel", Now);
    }

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task The_last_day_comes_by_looks()
    {
        var history = await rig.GetJsonAsync("/api/v1/uplinks/tunnel/history");
        (history.Text("name"), history.Text("resolution")).ShouldBe(("Tunnel", "samples"));
        (history.Text("from"), history.Text("to")).ShouldBe(("2026-11-19T14:30:00Z", "2026-11-20T14:30:00Z"));
        history.GetProperty("hours").ValueKind.ShouldBe(JsonValueKind.Null);
        history.GetProperty("samples").GetArrayLength().ShouldBe(24 * 60);
        var last = history.GetProperty("samples")[(24 * 60) - 1];
        (last.Text("at"), last.Text("state"), last.GetProperty("seconds").GetInt32()).ShouldBe(("2026-11-20T14:30:00Z", "down", 60));
        Seconds(history, "up", "degraded", "down", "unknown", "notWatched").ShouldBe([74_280, 1800, 720, 2400, 7200]);
        history.GetProperty("availability").GetProperty("share").GetDouble().ShouldBe((74_280 + 1800) / (74_280.0 + 1800 + 720), 1e-9);
        history.GetProperty("outages").EnumerateArray().Select(outage => (outage.Text("state"), outage.GetProperty("seconds").GetInt64()))
            .ShouldBe([("down", 720), ("degraded", 1800)]);
        history.GetProperty("outages")[0].GetProperty("endedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        history.GetProperty("outages")[0].Text("reason").ShouldStartWith("AirVPN broke off");
        history.GetProperty("traffic").EnumerateArray().Select(day => day.Text("day")).ShouldBe(["2026-11-19", "2026-11-20"]);
    }

    [Fact]
    public async Task A_month_comes_by_hours_and_its_traffic_by_days()
    {
        var history = await rig.GetJsonAsync($"{Path}?from=2026-09-30T22:00:00Z&to=2026-10-31T23:00:00Z");
        history.Text("resolution").ShouldBe("hours");
        history.GetProperty("samples").ValueKind.ShouldBe(JsonValueKind.Null);
        history.GetProperty("hours").GetArrayLength().ShouldBeInRange(600, 745);
        history.GetProperty("hours")[0].Text("from").ShouldBe("2026-09-30T22:00:00Z");
        Seconds(history, "up", "degraded", "down", "unknown", "notWatched").Sum().ShouldBe(745 * 3600);
        history.GetProperty("traffic").GetArrayLength().ShouldBeInRange(25, 31);
        history.GetProperty("traffic").EnumerateArray().Sum(day => day.GetProperty("downloadBytes").GetInt64())
            .ShouldBe(history.GetProperty("hours").EnumerateArray().Sum(hour => hour.GetProperty("downloadBytes").GetInt64()));
    }

    [Fact]
    public async Task Any_offset_is_read_also_with_a_plus_that_was_not_escaped() =>
        (await rig.GetJsonAsync($"{Path}?from=2026-11-20T08:00:00+01:00&to=2026-11-20T08:00:00.5%2B00:00")).Text("from").ShouldBe("2026-11-20T07:00:00Z");

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-11-20", "from")]
    [InlineData("from=2026-11-20T00:00:00", "from")]
    [InlineData("to=2026-11-20T00:00:00", "to")]
    [InlineData("to=", "to")]
    [InlineData("to=0001-01-01T00:00:00Z", "to")]
    [InlineData("from=2026-11-20T00:00:00Z&to=2026-11-19T00:00:00Z", "from")]
    [InlineData("from=2027-01-01T00:00:00Z", "from")]
    [InlineData("from=2025-01-01T00:00:00Z", "from")]
    [InlineData("format=xls", "format")]
    public async Task What_is_wrong_is_named(string query, string field) =>
        await (await rig.Client.GetAsync($"{Path}?{query}")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", field);

    [Fact]
    public async Task Another_uplink_is_not_found() =>
        await (await rig.Client.GetAsync("/api/v1/uplinks/Nobody/history")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");

    [Fact]
    public async Task It_takes_the_scope_of_reading_uplinks()
    {
        using var without = rig.ClientWith(rig.Token("guests:read"));
        await (await without.GetAsync(Path)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
        using var with = rig.ClientWith(rig.Token("uplinks:read"));
        (await with.GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_comes_as_a_spreadsheet()
    {
        var response = await rig.Client.GetAsync($"{Path}?format=csv");
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + (24 * 60));
    }

    static List<long> Seconds(JsonElement history, params string[] states) =>
        [.. states.Select(state => history.GetProperty("availability").GetProperty($"{state}Seconds").GetInt64())];
}
