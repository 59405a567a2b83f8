using Kiosk.Vouchers;

namespace Kiosk.Tests.Vouchers;

public sealed class ValidForTests
{
    [Fact]
    public void There_are_65_values() => ValidFor.All.Select(v => v.Text).Distinct().Count().ShouldBe(65);

    [Theory]
    [InlineData("always")]
    [InlineData("1 hour")]
    [InlineData("23 hours")]
    [InlineData("1 day")]
    [InlineData("30 days")]
    [InlineData("35 days")]
    [InlineData("60 days")]
    [InlineData("90 days")]
    [InlineData("365 days")]
    public void Knows_what_the_router_knows(string text) => ValidFor.Find(text)!.Text.ShouldBe(text);

    [Theory]
    [InlineData("24 hours")]
    [InlineData("1 hours")]
    [InlineData("1 days")]
    [InlineData("31 days")]
    [InlineData("1 week")]
    [InlineData("12h")]
    [InlineData("Always")]
    [InlineData(" 1 day")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_what_the_router_does_not_know(string? text) => ValidFor.Find(text).ShouldBeNull();

    [Fact]
    public void Durations_match_their_text()
    {
        ValidFor.Find("2 hours")!.Duration.ShouldBe(TimeSpan.FromHours(2));
        ValidFor.Find("45 days")!.Duration.ShouldBe(TimeSpan.FromDays(45));
        ValidFor.Always.Duration.ShouldBeNull();
    }
}
