using System.Globalization;
using Kiosk.Outbound;
using Kiosk.Settings;

namespace Kiosk.Hotspot.WRouter;

/// <summary>Speaks the router's API: one address, every action a POST with the key in the body, or a GET with it in the query.</summary>
public sealed partial class WRouterClient(IHttpClientFactory clients, TimeProvider time, ILogger<WRouterClient> logger)
{
    /// <summary>The answer, unless it is an error in the router's words or no answer of the API at all.</summary>
    /// <exception cref="RouterException">Anything but the caller's own cancellation.</exception>
    public async Task<WRouterAnswer> SendAsync(RouterOptions router, WRouterRequest request, CancellationToken cancellationToken)
    {
        var address = WRouterAddress.Of(router);
        var keyed = request with { ApiKey = router.ApiKey!.Trim() };
        var started = time.GetTimestamp();
        var outcome = "cancelled";
        try
        {
            var answer = await AskAsync(address, router, keyed, cancellationToken);
            outcome = answer.Status.ToString(CultureInfo.InvariantCulture);
            return answer;
        }
        catch (RouterException exception)
        {
            outcome = exception.Error.ToString();
            throw;
        }
        finally
        {
            var milliseconds = (long)time.GetElapsedTime(started).TotalMilliseconds;
            Log.Called(logger, request.Action, outcome, milliseconds);
        }
    }

    async Task<WRouterAnswer> AskAsync(Uri address, RouterOptions router, WRouterRequest request, CancellationToken cancellationToken)
    {
        var secrets = new Secrets(request.ApiKey, request.Passcode);
        using var deadline = new CancellationTokenSource(request.Patience(router.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        for (var mayRepeat = !request.IsWrite; ; mayRepeat = false)
        {
            try
            {
                return await ExchangeAsync(address, router.Method, request, secrets, either.Token);
            }
            catch (Exception exception) when (mayRepeat && CallFaults.IsCut(exception))
            {
                continue;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw WRouterFaults.Translate(exception, deadline.IsCancellationRequested, secrets);
            }
        }
    }

    async Task<WRouterAnswer> ExchangeAsync(
        Uri address, RouterMethod method, WRouterRequest request, Secrets secrets, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(request.IsWrite ? OutboundClients.Writes : OutboundClients.Reads);
        using var message = request.ToMessage(address, method);
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
            throw new RouterException(RouterError.Redirected, CallFaults.RedirectTarget(address, response, secrets));

        var body = await AnswerBody.ReadAsync(response.Content, request.AnswerCap, cancellationToken)
            ?? throw new RouterException(RouterError.TooLarge, string.Create(CultureInfo.InvariantCulture, $"more than {request.AnswerCap} bytes"));
        return WRouterVerdict.Check(WRouterAnswer.Read(status, body, secrets));
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Action}: {Outcome} in {Milliseconds} ms")]
        public static partial void Called(ILogger logger, string action, string outcome, long milliseconds);
    }
}
