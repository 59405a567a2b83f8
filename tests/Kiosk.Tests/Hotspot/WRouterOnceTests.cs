using Kiosk.Hotspot;
using Kiosk.Hotspot.WRouter;
using Kiosk.Outbound;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Tests.Hotspot;

/// <summary>Writes reach the router once, whatever connections do.</summary>
public sealed class WRouterOnceTests
{
    const string Added = """{"message":"User added successfully","error":false}""";

    /// <summary>Keeps the connection, and closes it on the second request without a word: a stale connection.</summary>
    static ScriptedReply ClosesWhatWasKept(ScriptedRequest request) =>
        request.Number == 1 ? ScriptedReply.Json(Added) : ScriptedReply.Nothing(Then.Close);

    [Theory]
    [InlineData(RouterMethod.Get)]
    [InlineData(RouterMethod.Post)]
    public async Task A_write_never_travels_on_a_used_connection(RouterMethod method)
    {
        await using var rig = new RouterRig(ClosesWhatWasKept, method);
        for (var i = 0; i < 5; i++)
            await rig.Router.CreateVoucherAsync(RouterRig.Voucher with { Username = $"guest-{i}" }, default);

        rig.Server.Requests.Count.ShouldBe(5);
        rig.Server.Requests.ShouldAllBe(request => request.Number == 1);
        rig.Server.Requests.Select(request => request.Connection).ShouldBeUnique();
    }

    [Fact]
    public async Task A_get_without_a_body_would_be_sent_again_on_a_used_connection()
    {
        // The control: .NET repeats a GET unasked, so the tests beside this one can fail.
        await using var server = new ScriptedServer(ClosesWhatWasKept);
        await using var services = new ServiceCollection().AddWRouter().BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(OutboundClients.Reads);
        await client.GetStringAsync(server.Url + "?first");
        await client.GetStringAsync(server.Url + "?second");
        server.Requests.Count(request => request.Target.EndsWith("?second", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData(OutboundClients.Reads)]
    [InlineData(OutboundClients.Writes)]
    public async Task A_get_without_a_body_would_be_sent_again_even_on_a_new_connection(string name)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Nothing(Then.Close));
        await using var services = new ServiceCollection().AddWRouter().BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(name);
        await Should.ThrowAsync<HttpRequestException>(client.GetStringAsync(server.Url));
        server.Requests.Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData(RouterMethod.Get, Then.Close)]
    [InlineData(RouterMethod.Get, Then.Reset)]
    [InlineData(RouterMethod.Post, Then.Close)]
    [InlineData(RouterMethod.Post, Then.Reset)]
    public async Task A_write_cut_before_its_answer_is_not_repeated(RouterMethod method, Then then)
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Nothing(then), method);
        var create = await Should.ThrowAsync<RouterException>(rig.Router.CreateVoucherAsync(RouterRig.Voucher, default));
        create.Error.ShouldBe(RouterError.NoAnswer);
        create.NotDone.ShouldBeFalse();
        var remove = await Should.ThrowAsync<RouterException>(rig.Router.RemoveVoucherAsync("guest-7", default));
        remove.Error.ShouldBe(RouterError.NoAnswer);
        rig.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_hundred_writes_cut_at_once_are_each_sent_once()
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Nothing(Then.Reset), RouterMethod.Get);
        rig.Options.MaxParallel = 16;
        var calls = Enumerable.Range(0, 100)
            .Select(i => Should.ThrowAsync<RouterException>(rig.Router.CreateVoucherAsync(RouterRig.Voucher with { Username = $"guest-{i}" }, default)))
            .ToList();
        await Task.WhenAll(calls);
        rig.Server.Requests.Select(request => request.Target).ShouldBeUnique();
        rig.Server.Requests.Count.ShouldBe(100);
    }

    [Theory]
    [InlineData(RouterMethod.Get)]
    [InlineData(RouterMethod.Post)]
    public async Task A_read_cut_once_is_repeated_once(RouterMethod method)
    {
        await using var rig = new RouterRig(
            request => request.Connection == 1 ? ScriptedReply.Nothing(Then.Reset) : ScriptedReply.Json("""{"users":[{"username":"a"}]}"""), method);
        (await rig.Router.GetVouchersAsync(default)).ShouldHaveSingleItem();
        rig.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_read_cut_twice_is_no_answer()
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Nothing(Then.Reset));
        var error = await Should.ThrowAsync<RouterException>(rig.Router.GetVouchersAsync(default));
        error.Error.ShouldBe(RouterError.NoAnswer);
        rig.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_read_refused_in_words_is_not_repeated()
    {
        await using var rig = RouterRig.Answering("""{"message":"An error occurred","error":true}""");
        await Should.ThrowAsync<RouterException>(rig.Router.GetVouchersAsync(default));
        rig.Server.Requests.Count.ShouldBe(1);
    }
}
