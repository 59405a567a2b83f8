using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Pages.Words;

public sealed class FactWordsTests
{
    static readonly DateTimeOffset now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    readonly FactWords words;

    public FactWordsTests()
    {
        var text = English.Texts<Screen>();
        words = new FactWords(text, new Amounts(text), new VenueTime(new OneVenue(), new ManualTimeProvider(now)));
    }

    [Theory]
    [InlineData(null, FactForm.Plain, "–")]
    [InlineData("", FactForm.Plain, "–")]
    [InlineData("ok", FactForm.Percent, "ok")]
    [InlineData(true, FactForm.Plain, "Yes")]
    [InlineData(false, FactForm.Plain, "No")]
    [InlineData(1048576L, FactForm.Bytes, "1 MB")]
    [InlineData(24_600_000.0, FactForm.BitsPerSecond, "25 Mbit/s")]
    [InlineData(3_140_000.0, FactForm.BitsPerSecond, "3.1 Mbit/s")]
    [InlineData(640_000L, FactForm.BitsPerSecond, "640 kbit/s")]
    [InlineData(237L, FactForm.Percent, "237 %")]
    [InlineData(12.5, FactForm.Percent, "12.5 %")]
    [InlineData(1L, FactForm.Days, "1 day")]
    [InlineData(30L, FactForm.Days, "30 days")]
    [InlineData(12345L, FactForm.Plain, "12,345")]
    public void A_fact_is_put_by_its_form(object? value, FactForm form, string expected) => words.Value(new UplinkFact("x", value, form)).ShouldBe(expected);

    [Fact]
    public void A_moment_is_told_in_the_venues_time() => words.Value(new UplinkFact("x", now, FactForm.Moment)).ShouldMatch("^11:00.AM$");

    [Fact]
    public void A_fact_without_a_label_is_readable() => words.Label(new UplinkFact("batteryLevelNow", 5L)).ShouldBe("Battery level now");

    [Theory]
    [InlineData(41.9, "41 days left")]
    [InlineData(1.5, "1 day left")]
    public void Days_left_are_counted_whole(double days, string expected) => words.DaysLeft(now.AddDays(days)).ShouldBe(expected);

    [Fact]
    public void The_last_day_and_what_is_over_name_their_time()
    {
        words.DaysLeft(now.AddHours(3)).ShouldStartWith("ends ");
        words.DaysLeft(now.AddHours(-3)).ShouldStartWith("ended ");
    }

    sealed class OneVenue : IOptionsMonitor<VenueOptions>
    {
        public VenueOptions CurrentValue { get; } = new() { TimeZone = "Europe/Zurich" };

        public VenueOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<VenueOptions, string?> listener) => null;
    }
}
