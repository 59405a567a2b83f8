using System.Text.Json;
using System.Text.Json.Serialization;
using Kiosk.Events;

namespace Kiosk.Pages;

/// <summary>What just changed, for the pages: server-sent events of the same origin, the topic as the event's name.</summary>
static class LiveEndpoint
{
    static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapLiveEvents(this IEndpointRouteBuilder app) =>
        app.MapGet("/live", (HttpContext context, EventFeed feed, TimeProvider time, IHostApplicationLifetime lifetime) =>
            StreamAsync(context, feed, time, lifetime.ApplicationStopping)).ExcludeFromDescription();

    static async Task StreamAsync(HttpContext context, EventFeed feed, TimeProvider time, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await using var messages = feed.WatchAsync(ended.Token).GetAsyncEnumerator(ended.Token);
        var next = messages.MoveNextAsync().AsTask();
        var beat = Task.Delay(Heartbeat, time, ended.Token);
        try
        {
            await WriteAsync(context, ": hello\n\n", ended.Token);
            while (true)
            {
                if (await Task.WhenAny(next, beat) == beat)
                {
                    await WriteAsync(context, ": still here\n\n", ended.Token);
                    beat = Task.Delay(Heartbeat, time, ended.Token);
                    continue;
                }

                await next;
                await WriteAsync(context, Format(messages.Current), ended.Token);
                next = messages.MoveNextAsync().AsTask();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The page was left, or the kiosk stops.
        }
        finally
        {
            await ended.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    static string Format(FeedMessage message)
    {
        var data = JsonSerializer.Serialize(new LiveEvent(message.Id, message.State), LiveJson.Default.LiveEvent);
        return $"event: {message.Topic}\ndata: {data}\n\n";
    }

    static async Task WriteAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.WriteAsync(text, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}

sealed record LiveEvent(string Id, string? State);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LiveEvent))]
sealed partial class LiveJson : JsonSerializerContext;
