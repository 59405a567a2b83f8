using System.Net;
using Kiosk.Pages;
using Kiosk.Tests.Api;

namespace Kiosk.Tests.Pages;

public sealed class PaperEndpointTests(ApiRig rig) : IClassFixture<ApiRig>
{
    [Fact]
    public async Task A_paper_size_is_a_style_sheet()
    {
        var answer = await rig.Client.GetAsync(PaperEndpoint.Address(80, 101.4));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("@page { size: 80mm 101.4mm; margin: 0 }");
    }

    [Theory]
    [InlineData("80")]
    [InlineData("80x")]
    [InlineData("19x80")]
    [InlineData("80x2001")]
    [InlineData("80.55x100")]
    [InlineData("-80x100")]
    [InlineData("80x1e9")]
    [InlineData("80x100;}body{display:none")]
    [InlineData("80x100\n")]
    [InlineData("٨٠x١٠٠")]
    public async Task Anything_else_is_not_found(string size)
    {
        PaperEndpoint.Css(size).ShouldBeNull();
        (await rig.Client.GetAsync($"/tickets/paper/{Uri.EscapeDataString(size)}.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
