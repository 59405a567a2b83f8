using System.Globalization;
using Kiosk.Outbound;
using Kiosk.Settings;
using Polly.CircuitBreaker;

namespace Kiosk.Uplinks;

/// <summary>Carries calls to vendors, within their limits, and answers no later than each call's timeout allows.</summary>
public sealed partial class VendorExchange(IHttpClientFactory clients, VendorManners manners, TimeProvider time, ILogger<VendorExchange> logger)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <exception cref="UplinkException">Anything but an answer of the API and the caller's own cancellation.</exception>
    public async Task<VendorAnswer> SendAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        if (request.IsWrite || request.ByPerson)
            return await TryAsync(request, cancellationToken);
        try
        {
            return await manners.PipelineOf(request.Account).ExecuteAsync(
                async (once, token) => await once.Exchange.TryAsync(once.Request, token), (Exchange: this, Request: request), cancellationToken);
        }
        catch (BrokenCircuitException exception)
        {
            throw new UplinkException(UplinkError.LeftAlone, request.Account.Address.Host, exception.RetryAfter);
        }
    }

    async Task<VendorAnswer> TryAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        if (request.OwnLimit is { } own)
            await manners.GateOf(request.Account, own.Thing, own.Limit).PassAsync(Patience, cancellationToken);
        await manners.GateOf(request.Account).PassAsync(Patience, cancellationToken);
        var started = time.GetTimestamp();
        var outcome = "cancelled";
        try
        {
            var answer = await AskAsync(request, cancellationToken);
            outcome = answer.Status.ToString(CultureInfo.InvariantCulture);
            return answer;
        }
        catch (UplinkException exception)
        {
            outcome = exception.Error.ToString();
            throw;
        }
        finally
        {
            var (vendor, milliseconds) = (request.Account.Kind, (long)time.GetElapsedTime(started).TotalMilliseconds);
            Log.Called(logger, vendor, request.Call, outcome, milliseconds);
        }
    }

    async Task<VendorAnswer> AskAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var secrets = new Secrets([request.Account.Key, .. request.Secrets]);
        using var deadline = new CancellationTokenSource(request.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await ExchangeAsync(request, secrets, either.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var fault = CallFaults.Of(exception, deadline.IsCancellationRequested);
            throw deadline.IsCancellationRequested
                ? new UplinkException(UplinkError.Silent, "no answer in time")
                : new UplinkException(ErrorOf(fault), secrets.Conceal(CallFaults.Innermost(exception).Message));
        }
    }

    async Task<VendorAnswer> ExchangeAsync(VendorRequest request, Secrets secrets, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(request.IsWrite ? OutboundClients.FarWrites : OutboundClients.FarReads);
        using var message = request.ToMessage();
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
            throw new UplinkException(UplinkError.Redirected, CallFaults.RedirectTarget(request.Account.Address, response, secrets));
        var body = await AnswerBody.ReadAsync(response.Content, request.AnswerCap, cancellationToken)
            ?? throw new UplinkException(UplinkError.TooLarge, string.Create(CultureInfo.InvariantCulture, $"more than {request.AnswerCap} bytes"));
        var answer = new VendorAnswer(status, LooseAnswer.Read(body), secrets);
        if (VendorVerdict.Fault(request, answer, response) is not { } fault)
            return answer;
        if (fault is { Error: UplinkError.TooMany, RetryAfter: { } wait })
            Close(request, wait);
        throw fault;
    }

    /// <summary>A call with a limit of its own was throttled for its own sake.</summary>
    void Close(VendorRequest request, TimeSpan wait)
    {
        var gate = request.OwnLimit is { } own ? manners.GateOf(request.Account, own.Thing, own.Limit) : manners.GateOf(request.Account);
        gate.CloseFor(wait);
    }

    static UplinkError ErrorOf(CallFault fault) => fault switch
    {
        CallFault.Unreachable => UplinkError.Unreachable,
        CallFault.TlsFailed => UplinkError.TlsFailed,
        CallFault.Unreadable => UplinkError.Unreadable,
        CallFault.TooLarge => UplinkError.TooLarge,
        _ => UplinkError.NoAnswer,
    };

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Vendor} {Call}: {Outcome} in {Milliseconds} ms")]
        public static partial void Called(ILogger logger, UplinkKind vendor, string call, string outcome, long milliseconds);
    }
}
