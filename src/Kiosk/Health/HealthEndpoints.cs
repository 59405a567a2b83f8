using System.Text;

namespace Kiosk.Health;

static class HealthEndpoints
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz/live", () => Results.Json(new LifeSign("alive"), HealthJson.Default.LifeSign));
        var inside = app.MapGroup("").AddEndpointFilter<LoopbackOrToken>();
        inside.MapGet("/healthz/ready", ReadyAsync);
        inside.MapGet("/metrics", (Metrics metrics) => Results.Text(metrics.Write(), "text/plain; version=0.0.4", Utf8));
    }

    static async Task<IResult> ReadyAsync(IEnumerable<IReadinessCheck> checks, CancellationToken cancellationToken)
    {
        var entries = new List<HealthEntry>();
        foreach (var check in checks)
        {
            var trouble = await check.FindTroubleAsync(cancellationToken);
            entries.Add(new HealthEntry(check.Name, trouble is null ? "ok" : "failed", trouble));
        }

        var ready = entries.TrueForAll(entry => entry.Detail is null);
        return Results.Json(
            new HealthReport(ready ? "ready" : "not-ready", ThisVersion.Text, entries), HealthJson.Default.HealthReport,
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
