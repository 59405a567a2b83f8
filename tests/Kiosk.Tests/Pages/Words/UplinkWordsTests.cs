using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Pages.Words;

public sealed class UplinkWordsTests
{
    static readonly DateTimeOffset now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    static readonly UplinkReading reading = new(UplinkState.Up, new UplinkReason("AirVpn.UpSomewhere"))
    {
        Server = "Alchiba (NL)",
        ExternalIp = "203.0.113.7",
        DownloadBitsPerSecond = 24_600_000,
        Traffic = new TrafficCounter("2026-03-02", 1 << 30, 1 << 30),
        ExpiresAt = now.AddDays(41.5),
    };

    readonly UplinkWords words;

    public UplinkWordsTests()
    {
        var text = English.Texts<Screen>();
        var (amounts, time) = (new Amounts(text), new VenueTime(new OneVenue(), new ManualTimeProvider(now)));
        words = new UplinkWords(text, English.Texts<Errors>(), time, amounts, new FactWords(text, amounts, time));
    }

    [Fact]
    public void What_matters_stands_in_one_line() =>
        words.Line(Entry(reading)).ShouldBe("Alchiba (NL) · 203.0.113.7 · ↓ 25 Mbit/s · 2 GB today · 41 days left");

    [Fact]
    public void What_ends_soon_stands_first() =>
        words.Line(Entry(reading with { ExpiresAt = now.AddDays(7.5), Traffic = new TrafficCounter("2026-03-01T22:00:00Z", 1 << 20, 0) }))
            .ShouldBe("7 days left · Alchiba (NL) · 203.0.113.7 · ↓ 25 Mbit/s · 1 MB so far");

    [Fact]
    public void What_is_down_tells_its_last_server_and_no_numbers_of_then() =>
        words.Line(Entry(reading, UplinkState.Down)).ShouldBe("last server Alchiba (NL) · 41 days left");

    [Fact]
    public void Before_the_first_answer_there_is_nothing_to_tell()
    {
        var entry = new UplinkEntry(new UplinkOptions { Name = "x" }, UplinkStatus.NotAsked, Latest: null);
        (words.Line(entry), words.State(entry.Status).Text, words.Checked(entry.Status)).ShouldBe(("", "Not asked yet", "not checked yet"));
    }

    [Theory]
    [InlineData(UplinkState.Up, "Up for 12 min", Tone.Good)]
    [InlineData(UplinkState.Degraded, "Unstable for 12 min", Tone.Warn)]
    [InlineData(UplinkState.Down, "Down for 12 min", Tone.Bad)]
    [InlineData(UplinkState.Unknown, "Unknown for 12 min", Tone.Quiet)]
    public void A_state_is_a_word_and_its_age(UplinkState state, string expected, Tone tone)
    {
        var word = words.Age(Entry(reading, state).Status);
        (word.Text, word.Tone).ShouldBe((expected, tone));
    }

    static UplinkEntry Entry(UplinkReading latest, UplinkState state = UplinkState.Up) => new(
        new UplinkOptions { Name = "Tunnel" }, new UplinkStatus(state, latest.Reason, now.AddMinutes(-12), now.AddSeconds(-20)), latest);

    sealed class OneVenue : IOptionsMonitor<VenueOptions>
    {
        public VenueOptions CurrentValue { get; } = new() { TimeZone = "Europe/Zurich" };

        public VenueOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<VenueOptions, string?> listener) => null;
    }
}
