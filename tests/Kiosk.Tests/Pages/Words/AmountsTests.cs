using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Pages.Words;

public sealed class AmountsTests
{
    readonly Amounts amounts = new(English.Texts<Screen>());

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1000, "0.98 KB")]
    [InlineData(1_048_576, "1 MB")]
    [InlineData(91_226_112, "87 MB")]
    [InlineData(1_137_166_648, "1.06 GB")]
    [InlineData(168_000_000_000, "156 GB")]
    [InlineData(9_895_604_649_984, "9 TB")]
    [InlineData(-5, "0 B")]
    public void Writes_bytes(long bytes, string expected) => amounts.Bytes(bytes).ShouldBe(expected);

    [Theory]
    [InlineData(500, "500 MB")]
    [InlineData(2000, "2,000 MB")]
    [InlineData(2048, "2 GB")]
    [InlineData(DataLimit.Max, "9 TB")]
    public void Writes_a_limit_as_it_was_set(long megabytes, string expected) => amounts.Megabytes(megabytes).ShouldBe(expected);

    [Theory]
    [InlineData(-3, "0 s")]
    [InlineData(45, "45 s")]
    [InlineData(119, "1 min")]
    [InlineData(3600, "1 h")]
    [InlineData(33120, "9 h 12 min")]
    [InlineData(172800, "2 d")]
    [InlineData(244800, "2 d 20 h")]
    public void Writes_durations(int seconds, string expected) => amounts.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(expected);

    [Theory]
    [InlineData("1 hour", "1 hour")]
    [InlineData("23 hours", "23 hours")]
    [InlineData("1 day", "1 day")]
    [InlineData("365 days", "365 days")]
    [InlineData("always", "no end")]
    [InlineData("a fortnight", "a fortnight")]
    [InlineData(null, "–")]
    public void Writes_validities(string? validFor, string expected) => amounts.Validity(validFor).ShouldBe(expected);

    [Fact]
    public void No_two_validities_read_the_same() =>
        ValidFor.All.Select(validFor => amounts.Validity(validFor.Text)).Distinct().Count().ShouldBe(ValidFor.All.Count);

    [Theory]
    [InlineData(null, null, "unlimited")]
    [InlineData(500L, null, "500 MB down")]
    [InlineData(null, 1024L, "1 GB up")]
    [InlineData(500L, 100L, "500 MB down, 100 MB up")]
    public void Writes_both_limits(long? down, long? up, string expected) => amounts.Limits(down, up).ShouldBe(expected);
}
