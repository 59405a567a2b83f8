using Kiosk.Emulators.Uplinks;
using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tests.Hotspot;
using Kiosk.Tests.Support;
using Kiosk.Uplinks.AzireVpn;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Uplinks.AzireVpn;

/// <summary>Changes of tokens when the kiosk itself has a bad day.</summary>
public sealed class AzireVpnNotingTests : IAsyncLifetime
{
    readonly TempFolder folder = new();
    readonly LogLines lines = new();
    AzireVpnVenue venue = null!; // opened before the test
    Database database = null!; // opened before the test
    ServiceProvider services = null!; // opened before the test

    AzireVpnTokens Tokens => services.GetRequiredService<AzireVpnTokens>();

    UplinkOptions Uplink => new()
    {
        Kind = UplinkKind.AzireVpn, Name = "Way out", Url = venue.Vendor.ApiUrl.ToString(), Key = venue.Vendor.Token,
    };

    IEnumerable<string> Noted => services.GetRequiredService<EventLog>().About("uplink:Way out").Reverse().Select(entry => entry.Outcome);

    public async ValueTask InitializeAsync()
    {
        venue = await AzireVpnVenue.OpenAsync();
        database = new Database(folder.File("kiosk.db"));
        services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(lines))
            .AddSingleton(venue.Client)
            .AddSingleton(venue.Maker)
            .AddSingleton(new EventLog(database, TimeProvider.System))
            .AddSingleton<AzireVpnTokens>()
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
        await venue.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_key_that_was_made_is_not_lost_because_it_cannot_be_noted()
    {
        Break("new.outcome <> 'pending'");

        var made = await Tokens.CreateAsync(Uplink, "Zebra", null, "desk", default);

        made.Key.ShouldBe(venue.Vendor.Tokens.Single(token => token.DeviceName == "Zebra").Key);
        var said = lines.All.ShouldHaveSingleItem();
        said.ShouldContain("uplink.token-create ended ok");
        said.ShouldNotContain(made.Key);
    }

    [Fact]
    public async Task Nothing_is_made_that_cannot_be_noted_before()
    {
        Break("new.outcome = 'pending'");

        await Should.ThrowAsync<SqliteException>(Tokens.CreateAsync(Uplink, "Zebra", null, "desk", default));

        venue.Vendor.Calls.CountOf("create").ShouldBe(0);
    }

    [Fact]
    public async Task A_change_that_has_begun_is_finished_though_nobody_waits_for_the_page()
    {
        venue.Vendor.Faults.Add(VpnRig.Fault(UplinkFaultKind.Slow) with { Calls = ["create"], Delay = TimeSpan.FromMilliseconds(300) });
        using var page = new CancellationTokenSource();

        var making = Tokens.CreateAsync(Uplink, "Zebra", null, "desk", page.Token);
        while (venue.Vendor.Calls.CountOf("create") == 0 && !making.IsCompleted)
            await Task.Delay(2);
        await page.CancelAsync();

        (await making).Token.DeviceName.ShouldBe("Zebra");
        Noted.ShouldBe(["pending", "ok"]);
    }

    [Fact]
    public async Task A_change_that_has_not_begun_may_be_left()
    {
        await Should.ThrowAsync<OperationCanceledException>(Tokens.CreateAsync(Uplink, "Zebra", null, "desk", new CancellationToken(canceled: true)));

        venue.Vendor.Calls.CountOf("create").ShouldBe(0);
    }

    void Break(string when) => database.Write(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE TRIGGER full BEFORE INSERT ON events WHEN {when} BEGIN SELECT RAISE(ABORT, 'no room'); END";
        command.ExecuteNonQuery();
    });
}
