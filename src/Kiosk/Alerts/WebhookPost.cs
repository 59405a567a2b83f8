using System.Globalization;
using System.Net;
using Kiosk.Outbound;
using Kiosk.Settings;

namespace Kiosk.Alerts;

/// <summary>One POST, signed, and what its answer means. Says nothing of the address but its host.</summary>
public sealed class WebhookPost(IHttpClientFactory clients, TimeProvider time)
{
    public const string Client = "webhooks";

    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public async Task<DeliveryOutcome> SendAsync(WebhookOptions webhook, string id, byte[] body, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(webhook.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return DeliveryOutcome.Again("NoAddress");
        using var deadline = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var client = clients.CreateClient(Client);
            using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new OnceContent(body, "application/json") };
            foreach (var (name, value) in WebhookSignature.Headers(id, time.GetUtcNow(), body, webhook.Secret))
                message.Headers.TryAddWithoutValidation(name, value);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Judge(response, address.Host);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return DeliveryOutcome.Again(CodeOf(exception, deadline.IsCancellationRequested), address.Host);
        }
    }

    DeliveryOutcome Judge(HttpResponseMessage response, string host)
    {
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        return response switch
        {
            { IsSuccessStatusCode: true } => DeliveryOutcome.Done,
            { StatusCode: HttpStatusCode.Gone } => new DeliveryOutcome(DeliveryEnd.Gone, new DeliveryTrouble("Gone", host)),
            { StatusCode: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest } => DeliveryOutcome.Again("Redirected", host),
            _ => DeliveryOutcome.Again("Status", status, RetryAfter(response)),
        };
    }

    TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date - (response.Headers.Date ?? time.GetUtcNow()));

    static string CodeOf(Exception exception, bool timedOut) =>
        CallFaults.Innermost(exception) is ForbiddenAddressException ? "Forbidden"
        : timedOut ? "Silent"
        : CallFaults.Of(exception, timedOut) switch
        {
            CallFault.Unreachable => "Unreachable",
            CallFault.TlsFailed => "TlsFailed",
            CallFault.Unreadable or CallFault.TooLarge => "Unreadable",
            _ => "NoAnswer",
        };
}
