using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Alerts;

/// <summary>Somebody's server on Kestrel: keeps what it gets and answers as told, 200 unless told.</summary>
sealed class WebhookReceiver : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentQueue<ReceivedMessage> messages = new();

    WebhookReceiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<Action<HttpResponse>> Answers { get; } = new();

    public IReadOnlyList<ReceivedMessage> Messages => [.. messages];

    /// <summary>Of those it said yes to.</summary>
    public IReadOnlyList<string> Types => [.. messages.Where(message => message.Status == 200).Select(message => message.Type)];

    public string Url => $"{app.Urls.First()}/hook?token=canary-token-of-the-address";

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new WebhookReceiver(builder.Build());
        receiver.app.Run(receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public void Answer(int status, int times = 1, string? retryAfter = null, string? location = null)
    {
        for (var i = 0; i < times; i++)
        {
            Answers.Enqueue(response =>
            {
                response.StatusCode = status;
                if (retryAfter is not null)
                    response.Headers.RetryAfter = retryAfter;
                if (location is not null)
                    response.Headers.Location = location;
            });
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (Answers.TryDequeue(out var answer))
            answer(context.Response);
        var headers = context.Request.Headers.ToDictionary(pair => pair.Key.ToLowerInvariant(), pair => pair.Value.ToString());
        messages.Enqueue(new ReceivedMessage(context.Request.Method, headers, body, context.Response.StatusCode));
    }
}

sealed record ReceivedMessage(string Method, IReadOnlyDictionary<string, string> Headers, string Body, int Status)
{
    public JsonElement Json => JsonElement.Parse(Body);
    public string Type => Json.GetProperty("type").GetString()!;
    public string Id => Headers["webhook-id"];
}
