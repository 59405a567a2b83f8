using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Pages.Words;

public sealed class VenueTimeTests
{
    readonly VenueTime time;

    public VenueTimeTests()
    {
        English.Texts<Screen>();
        time = new VenueTime(new Zurich(), new ManualTimeProvider(new DateTimeOffset(2026, 3, 20, 22, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("2026-03-20T22:30:00Z", "11:30 PM")]
    [InlineData("2026-03-20T23:30:00Z", "Sat Mar 21, 12:30 AM")]
    [InlineData("2027-01-05T10:00:00Z", "1/5/2027, 11:00 AM")]
    public void Writes_a_moment_as_short_as_it_stays_clear(string at, string expected) =>
        time.Moment(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).Replace('\u202f', ' ').ShouldBe(expected);

    [Fact]
    public void Reads_a_field_in_the_venues_zone() =>
        time.Parse("2026-07-01T14:00").ShouldBe(new DateTimeOffset(2026, 7, 1, 14, 0, 0, TimeSpan.FromHours(2)));

    [Theory]
    [InlineData("2026-03-29T02:30")]
    [InlineData("tomorrow")]
    [InlineData("2026-13-01T00:00")]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T23:59")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_a_time_that_does_not_exist(string? text) => time.Parse(text).ShouldBeNull();

    sealed class Zurich : IOptionsMonitor<VenueOptions>
    {
        public VenueOptions CurrentValue { get; } = new() { TimeZone = "Europe/Zurich" };

        public VenueOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<VenueOptions, string?> listener) => null;
    }
}
