using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Uplinks.History;

/// <summary>The real record of looks, its history and its file; only time and the vendor are the test's.</summary>
sealed class HistoryRig : IDisposable
{
    readonly TempFolder folder = new();
    readonly Venue venue = new();
    UplinkRecord record = null!; // set by Start
    UplinkOptions[] uplinks;

    public HistoryRig(DateTimeOffset? start = null, string zone = "Europe/Zurich")
    {
        Clock = new VenueClock(start ?? new DateTimeOffset(2026, 11, 10, 8, 0, 0, TimeSpan.Zero));
        venue.CurrentValue.TimeZone = zone;
        uplinks = [Options("Tunnel")];
        Start(Clock);
    }

    public VenueClock Clock { get; }
    public Database Database { get; private set; } = null!; // set by Start
    public UplinkHistory History { get; private set; } = null!; // set by Start
    public UplinkHistoryStore Past => new(Database, venue, Clock);
    public SampleReaderStore Samples => new(Database);
    public DateTimeOffset Now => Clock.GetUtcNow();
    public string Zone { set => venue.CurrentValue.TimeZone = value; }

    public static UplinkOptions Options(string name, int pollSeconds = 30) =>
        new() { Kind = UplinkKind.AirVpn, Name = name, Key = "key", PollSeconds = pollSeconds };

    public void Use(params UplinkOptions[] those) => record.Keep(uplinks = those);

    /// <summary>Time passes, and then there is a look.</summary>
    public void Look(UplinkState state, int seconds = 30, TrafficCounter? traffic = null, double? speed = null, string uplink = "Tunnel", string reason = "NotAsked")
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        record.Seen(
            uplinks.Single(options => options.Name == uplink),
            new UplinkReading(state, new UplinkReason(reason)) { Traffic = traffic, DownloadBitsPerSecond = speed, UploadBitsPerSecond = speed / 10 });
    }

    public void Looks(UplinkState state, int count, int seconds = 30)
    {
        for (var i = 0; i < count; i++)
            Look(state, seconds);
    }

    /// <summary>The power goes; after a while it is back. What was pending is gone.</summary>
    public void CutPower(TimeSpan off)
    {
        Database.Dispose();
        Clock.Advance(off);
        Start(Clock);
    }

    public IReadOnlyList<UplinkHour> Hours(string uplink = "Tunnel") => Past.Hours(uplink, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue.AddDays(-1));

    public IReadOnlyList<Outage> Outages(string uplink = "Tunnel") => Past.Outages(uplink, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue.AddDays(-1));

    public IReadOnlyList<UplinkSample> AllSamples(string uplink = "Tunnel") =>
        [.. Samples.Pages(uplink, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue.AddDays(-1)).SelectMany(page => page)];

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }

    public void Start(TimeProvider time)
    {
        Database?.Dispose();
        Database = new Database(folder.File("kiosk.db"));
        History = new UplinkHistory(
            new SampleStore(Database, venue), new OutageStore(Database), new RetentionStore(Database), time, NullLogger<UplinkHistory>.Instance);
        record = new UplinkRecord(new UplinkBoard(new EventFeed()), [History], Clock, NullLogger<UplinkRecord>.Instance);
        record.Keep(uplinks);
    }

    sealed class Venue : IOptionsMonitor<VenueOptions>
    {
        public VenueOptions CurrentValue { get; } = new();

        public VenueOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<VenueOptions, string?> listener) => null;
    }
}
