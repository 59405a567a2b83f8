using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks;

/// <summary>Nothing but a read that nobody waits for is ever sent again.</summary>
public sealed class VendorOnceTests
{
    public static TheoryData<string, Then> Cuts => new()
    {
        { "GET", Then.Close }, { "GET", Then.Reset }, { "POST", Then.Close }, { "POST", Then.Reset }, { "DELETE", Then.Close }, { "DELETE", Then.Reset },
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task A_write_cut_before_its_answer_is_sent_once(string method, Then then)
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Nothing(then));
        var error = await rig.FailAsync(rig.Write with { Method = new HttpMethod(method) });
        (error.Error, error.NotDone).ShouldBe((UplinkError.NoAnswer, false));
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task A_write_never_travels_on_a_used_connection(string method)
    {
        await using var rig = new VendorRig(request => request.Number == 1 ? ScriptedReply.Json("{}") : ScriptedReply.Nothing(Then.Close));
        for (var i = 0; i < 4; i++)
            await rig.SendAsync(rig.Write with { Method = new HttpMethod(method) });
        rig.Server.Requests.Select(request => request.Connection).ShouldBeUnique();
    }

    [Fact]
    public async Task A_read_for_a_person_is_tried_once()
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Of("", status: "503 Service Unavailable"));
        (await rig.FailAsync(rig.Read with { ByPerson = true })).Error.ShouldBe(UplinkError.NoAnswer);
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("503 Service Unavailable")]
    [InlineData("502 Bad Gateway")]
    public async Task A_read_that_is_not_answered_is_tried_once_more(string status)
    {
        await using var rig = new VendorRig(request => request.Connection + request.Number == 2 ? ScriptedReply.Of("", status: status) : ScriptedReply.Json("""{"ok":true}"""));
        (await rig.SendAsync(rig.Read)).IsSuccess.ShouldBeTrue();
        rig.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_read_that_is_never_answered_is_tried_twice()
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Of("", status: "500 Internal Server Error"));
        (await rig.FailAsync(rig.Read)).Error.ShouldBe(UplinkError.NoAnswer);
        rig.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Silence_is_not_tried_again()
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Nothing(Then.Hang));
        var error = await rig.FailAsync(rig.Read);
        (error.Error, error.NotDone).ShouldBe((UplinkError.Silent, false));
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("401 Unauthorized", "{}", UplinkError.KeyRefused)]
    [InlineData("429 Too Many Requests", "{}", UplinkError.TooMany)]
    [InlineData("200 OK", "<html>", UplinkError.NotTheApi)]
    [InlineData("200 OK", "{oops", UplinkError.Unreadable)]
    public async Task An_answer_is_an_answer_also_when_it_is_no(string status, string body, UplinkError expected)
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Of(body, status: status));
        (await rig.FailAsync(rig.Read)).Error.ShouldBe(expected);
        rig.Server.Requests.Count.ShouldBe(1);
    }
}
