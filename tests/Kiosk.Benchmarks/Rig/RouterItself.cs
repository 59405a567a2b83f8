using System.Diagnostics;
using System.Net.Http.Json;
using Kiosk.Emulators.WRouter;

namespace Kiosk.Benchmarks.Rig;

/// <summary>Asks the router directly for a voucher, as the kiosk does, to know what its own answer takes.</summary>
sealed class RouterItself(WRouterEmulator router) : IDisposable
{
    readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero });

    public async Task<TimeSpan> CreateAsync(CancellationToken cancellationToken)
    {
        var username = $"own{Guid.NewGuid():N}";
        var started = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsJsonAsync(
            router.ApiUrl,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["api-key"] = router.ApiKey,
                ["action"] = "create_voucher",
                ["username"] = username,
                ["passcode"] = username,
                ["valid_for"] = "1 day",
            },
            cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        var took = Stopwatch.GetElapsedTime(started);
        return text.Contains(username, StringComparison.Ordinal)
            ? took
            : throw new InvalidOperationException($"The router made no voucher: {text}");
    }

    public void Dispose() => client.Dispose();
}
