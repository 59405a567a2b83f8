using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

public sealed class CodeGroupsTests
{
    [Theory]
    [InlineData("k7mp2xqd", "k7mp 2xqd")]
    [InlineData("k7mp2x", "k7m p2x")]
    [InlineData("k7mp2xqdab", "k7mp 2xq dab")]
    [InlineData("k7mp2xqdab34", "k7mp 2xqd ab34")]
    [InlineData("k7mp2", "k7mp2")]
    [InlineData("reception", "reception")]
    [InlineData("front-k7mp2xqd", "front-k7mp2xqd")]
    public void Codes_are_grouped_and_names_are_not(string code, string spaced) => CodeGroups.Spaced(code).ShouldBe(spaced);
}
