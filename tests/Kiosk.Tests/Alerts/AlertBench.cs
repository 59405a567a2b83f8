using Kiosk.Alerts;
using Kiosk.Events;
using Kiosk.Guests;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tests.Hotspot;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Alerts;

/// <summary>All of the alerts on real settings and a real database, with time in the test's hand and nothing in the background.</summary>
sealed class AlertBench : IDisposable
{
    readonly TempFolder folder = new();
    readonly string[] settings;
    readonly Dictionary<AlertRoute, DeliveryLane> lanes = [];
    ServiceProvider services;
    bool isRecovered;

    public AlertBench(params string[] settings)
        : this(new ManualTimeProvider(), settings)
    {
    }

    public AlertBench(ManualTimeProvider time, params string[] settings)
    {
        (Time, this.settings) = (time, settings);
        services = Build();
    }

    public ManualTimeProvider Time { get; }
    public LogLines Log { get; } = new();
    public StandInAirVpn AirVpn { get; } = new();

    /// <summary>Instead of the kiosk's own.</summary>
    public IDeliveryWay? Way { get; set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Alert> Alerts => [.. Get<AlertStore>().Recent(1000).Reverse()];

    public IReadOnlyList<string> Types => [.. Alerts.Select(alert => alert.Type)];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<AlertDelivery> Deliveries => Get<DeliveryStore>().Of([.. Alerts.Select(alert => alert.Id)]);

    public string DatabaseFile => folder.File("kiosk.db");

    public static string[] Uplink(string kind = "airvpn", string name = "Tunnel", string target = "phone") =>
        ["--Uplinks:0:Kind=" + kind, "--Uplinks:0:Name=" + name, "--Uplinks:0:Key=k", "--Uplinks:0:Target=" + target];

    public static string[] Webhook(string url, int place = 0, string name = "Hook", string secret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz") =>
        [$"--Webhooks:{place}:Name={name}", $"--Webhooks:{place}:Url={url}", $"--Webhooks:{place}:Secret={secret}"];

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Restart(params string[] more)
    {
        lanes.Clear();
        isRecovered = false;
        services.Dispose();
        services = Build(more);
    }

    public static UplinkReading Reading(UplinkState state) => new(state, new UplinkReason(state is UplinkState.Up ? "RouterUp" : "RouterDown"));

    /// <summary>A look, a minute after the one before.</summary>
    public void Look(UplinkReading reading, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            Get<UplinkRecord>().Keep(Get<UplinkList>().All);
            Get<UplinkRecord>().Seen(Get<UplinkList>().All[0], reading);
        }
    }

    public void Look(UplinkState state, int times = 2) => Look(Reading(state), times);

    public void Miss(int times = 2)
    {
        for (var i = 0; i < times; i++)
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            Get<UplinkRecord>().Missed(Get<UplinkList>().All[0], new UplinkException(UplinkError.Silent, "no answer in time"));
        }
    }

    public Task<TimeSpan> TurnAsync(string receiver = "Hook", string route = AlertRoute.Webhook)
    {
        if (!isRecovered)
            Get<DeliveryStore>().Recover();
        isRecovered = true;
        var key = new AlertRoute(route, receiver);
        if (!lanes.TryGetValue(key, out var lane))
        {
            lanes[key] = lane = new DeliveryLane(
                key, Way ?? Get<IEnumerable<IDeliveryWay>>().First(way => way.Route == route), Get<DeliveryStore>(), Get<AlertStore>(), Get<WebhookStore>(),
                Get<QuietHours>(), Get<AlertSignal>(), Time, Get<ILogger<WebhookSender>>());
        }

        return lane.TurnAsync(CancellationToken.None);
    }

    /// <summary>Turn after turn, letting the pauses pass, until nothing waits.</summary>
    public async Task DrainAsync(string receiver = "Hook", string route = AlertRoute.Webhook)
    {
        for (var turns = 0; Deliveries.Any(one => one.Receiver == receiver && one.State is DeliveryState.Waiting or DeliveryState.Sending); turns++)
        {
            turns.ShouldBeLessThan(500);
            Time.Advance(await TurnAsync(receiver, route));
        }
    }

    /// <summary>What the database refuses while it lasts, as on a full disk.</summary>
    public void Break(string change) => Sql($"CREATE TRIGGER broken BEFORE {change} BEGIN SELECT RAISE(ABORT, 'disk full'); END");

    public void Mend() => Sql("DROP TRIGGER broken");

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }

    void Sql(string sql) => Get<Database>().Write(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    });

    ServiceProvider Build(params string[] more)
    {
        var all = new KioskConfiguration(["--DataDirectory=" + folder.Path, "--Venue:TimeZone=Europe/Zurich", "--Venue:Name=Seaview Inn", .. settings, .. more]);
        var configuration = new ConfigurationManager();
        var database = new Database(all.Folder.Database);
        var saved = all.AddTo(configuration, database, Time);
        SettingRules.ThrowIfBad(configuration);
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(_ => database)
            .AddSingleton(saved)
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddLocalization()
            .AddEvents()
            .AddSettings(configuration)
            .AddUplinks()
            .AddSingleton<GuestBoard>()
            .AddAlerts()
            .RemoveAll<IUplink>()
            .AddSingleton<IUplink>(AirVpn)
            .BuildServiceProvider();
    }
}
