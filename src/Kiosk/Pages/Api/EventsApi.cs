using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Kiosk.Events;
using Kiosk.Tokens;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Http.Features;

namespace Kiosk.Pages.Api;

/// <summary>Server-sent events. Each says only that something changed: a reader that missed some looks again.</summary>
static class EventsApi
{
    public const string ContentType = "text/event-stream";
    static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/events", WatchAsync)
        .Named("watchEvents", "Events", "What changes, as server-sent events")
        .WithDescription(
            "Event names: voucher, batch, print-job, guests, uplink, router; data: {id, state}. " +
            "A token sees the topics its scopes allow it to read. A comment comes every 15 seconds.")
        .RequireAnyToken()
        .Produces<string>(StatusCodes.Status200OK, ContentType);

    static async Task WatchAsync(
        HttpContext context, EventFeed feed, ApiTokens tokens, VoucherStore vouchers, TimeProvider time, IHostApplicationLifetime lifetime)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = ContentType;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var topics = Topics(context.User);
        var token = long.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture); // the scheme sets it

        await using var messages = feed.WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var next = messages.MoveNextAsync().AsTask();
        try
        {
            await SendAsync(context.Response, ": watching\n\n", stop.Token);
            while (true)
            {
                var arrived = await ArrivesAsync(next, time, stop.Token);
                if (!tokens.IsLive(token))
                    return;
                if (!arrived)
                {
                    await SendAsync(context.Response, ": still here\n\n", stop.Token);
                    continue;
                }

                if (topics.Contains(messages.Current.Topic))
                    await SendAsync(context.Response, Text(messages.Current, vouchers), stop.Token);
                next = messages.MoveNextAsync().AsTask();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            // The feed must be at rest before it is let go.
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    static async Task<bool> ArrivesAsync(Task<bool> next, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await next.WaitAsync(Heartbeat, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    static string Text(FeedMessage message, VoucherStore vouchers)
    {
        // The ledger speaks of outcomes; callers want the state that came of it.
        var state = message is { Topic: "voucher", Id.Length: > 0 } ? vouchers.FindByUsername(message.Id)?.State.ToText() : message.State;
        return $"event: {message.Topic}\ndata: {JsonSerializer.Serialize(new EventView(message.Id, state), ApiJson.Default.EventView)}\n\n";
    }

    static HashSet<string> Topics(ClaimsPrincipal user)
    {
        var topics = new HashSet<string>(StringComparer.Ordinal) { "router" };
        Add(TokenScope.VouchersRead, "voucher", "batch");
        Add(TokenScope.Print, "print-job");
        Add(TokenScope.GuestsRead, "guests");
        Add(TokenScope.UplinksRead, "uplink");
        return topics;

        void Add(string scope, params string[] allowed)
        {
            if (user.HasClaim(TokenAuthentication.ScopeClaim, scope))
                topics.UnionWith(allowed);
        }
    }

    static async Task SendAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}

/// <param name="Id">What changed: a user name, a batch or job id; empty for the whole topic.</param>
/// <param name="State">Its new state, where it has one.</param>
sealed record EventView(string Id, string? State);
