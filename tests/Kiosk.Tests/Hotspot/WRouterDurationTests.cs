using System.Globalization;
using FsCheck.Fluent;
using Kiosk.Hotspot.WRouter;

namespace Kiosk.Tests.Hotspot;

public sealed class WRouterDurationTests
{
    [Theory]
    [InlineData("1w2d3h4m5s", "9.03:04:05")]
    [InlineData("9h12m45s", "09:12:45")]
    [InlineData("12h05m30s", "12:05:30")]
    [InlineData("2d20h12m20s", "2.20:12:20")]
    [InlineData("0s", "00:00:00")]
    [InlineData("5m", "00:05:00")]
    [InlineData("5ms", "00:00:00.005")]
    [InlineData("12ms", "00:00:00.012")]
    [InlineData("5m5ms", "00:05:00.005")]
    [InlineData("7us", "00:00:00.000007")]
    [InlineData("1s250ms7us", "00:00:01.250007")]
    [InlineData(" 3H ", "03:00:00")]
    [InlineData("90m", "01:30:00")]
    [InlineData("02:03:04", "02:03:04")]
    [InlineData("1d02:03:04", "1.02:03:04")]
    [InlineData("1d 02:03:04", "1.02:03:04")]
    [InlineData("1w1d02:03:04", "8.02:03:04")]
    [InlineData("3600", "01:00:00")]
    public void Reads_what_routers_write(string text, string expected) =>
        WRouterDuration.Parse(text).ShouldBe(TimeSpan.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("never")]
    [InlineData("")]
    [InlineData("-5m")]
    [InlineData("5x")]
    [InlineData("5s3m")]
    [InlineData("h")]
    [InlineData("1:2")]
    [InlineData("٣h")]
    [InlineData("999999999999w")]
    public void Reads_nothing_else(string text) => WRouterDuration.Parse(text).ShouldBeNull();

    [Fact]
    public void Reads_back_every_duration_in_both_forms() => FsCheck.Check.One(
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            ArbMap.Default.ArbFor<(uint Seconds, ushort Milliseconds, ushort Microseconds)>(),
            parts =>
            {
                var whole = TimeSpan.FromSeconds(parts.Seconds);
                var fine = whole + TimeSpan.FromMilliseconds(parts.Milliseconds % 1000) + TimeSpan.FromMicroseconds(parts.Microseconds % 1000);
                WRouterDuration.Parse(Letters(fine)).ShouldBe(fine);
                WRouterDuration.Parse(string.Create(CultureInfo.InvariantCulture, $"{whole.Days}d{whole:hh\\:mm\\:ss}")).ShouldBe(whole);
            }));

    static string Letters(TimeSpan span)
    {
        (int Count, string Unit)[] parts =
        [
            (span.Days / 7, "w"), (span.Days % 7, "d"), (span.Hours, "h"), (span.Minutes, "m"),
            (span.Seconds, "s"), (span.Milliseconds, "ms"), (span.Microseconds, "us"),
        ];
        var text = string.Concat(parts.Where(part => part.Count > 0).Select(part => $"{part.Count}{part.Unit}"));
        return text.Length == 0 ? "0s" : text;
    }
}
