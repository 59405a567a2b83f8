using Kiosk.Health;
using Kiosk.Http;
using Kiosk.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Tests.Health;

public sealed class QuietMinutesTests : IDisposable
{
    readonly ManualTimeProvider time = new();
    readonly RequestCounts requests = new();
    readonly QuietMinutes service;
    int given;

    public QuietMinutesTests() => service = new QuietMinutes(requests, time, () => given++);

    [Fact]
    public async Task Looks_back_every_minute()
    {
        await service.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromMinutes(1));
                return given > 1;
            },
            "two quiet minutes were seen");
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Gives_memory_back_when_few_asked()
    {
        await AskAsync(20);
        service.LookBack();
        given.ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_memory_while_many_ask()
    {
        await AskAsync(21);
        service.LookBack();
        await AskAsync(21);
        service.LookBack();
        given.ShouldBe(0);
    }

    public void Dispose() => service.Dispose();

    async Task AskAsync(int times)
    {
        for (var i = 0; i < times; i++)
            await requests.CountAsync(new DefaultHttpContext(), _ => Task.CompletedTask);
    }
}
