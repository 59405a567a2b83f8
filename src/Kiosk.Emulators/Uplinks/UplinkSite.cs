using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.Uplinks;

/// <summary>A vendor's API over HTTP, with whatever fault is pending.</summary>
sealed class UplinkSite(IVendorApi api, FaultBoard<UplinkFaultKind, UplinkFault> faults, CallLog calls, TimeSpan answerDelay, TimeProvider time)
{
    const string Maintenance = "<!doctype html><html><head><title>Just a moment...</title></head><body><h1>We are improving our service</h1></body></html>";
    const string ServerError = "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>";

    public async Task HandleAsync(HttpContext context, CancellationToken unplugged)
    {
        var request = await Incoming.ReadAsync(context.Request, context.RequestAborted);
        var call = api.CallOf(request);
        calls.Add(new ReceivedCall(call, request.Method, request.Path + request.QueryString, time.GetUtcNow(), request.Query("key") is not null, request.Header("User-Agent")));
        var fault = faults.Take(call);
        await Task.Delay(answerDelay, unplugged);
        switch (fault?.Kind)
        {
            case UplinkFaultKind.HangUp:
                context.Abort();
                break;
            case UplinkFaultKind.HangBefore:
                await fault.HoldAsync(context, unplugged);
                break;
            case UplinkFaultKind.HangAfter:
                await api.AnswerAsync(request, unplugged);
                await fault.HoldAsync(context, unplugged);
                break;
            case UplinkFaultKind.CutBody:
                await SendAsync(context, await api.AnswerAsync(request, unplugged), cut: true);
                break;
            default:
                await SendAsync(context, await AnswerAsync(request, fault, unplugged));
                break;
        }
    }

    async Task<Answer> AnswerAsync(Incoming request, UplinkFault? fault, CancellationToken unplugged)
    {
        switch (fault?.Kind)
        {
            case UplinkFaultKind.HtmlPage:
                return Answer.Html(Maintenance);
            case UplinkFaultKind.ErrorInside:
                return api.Refuse(Refusal.ErrorInside, request);
            case UplinkFaultKind.WrongKey:
                return api.Refuse(Refusal.WrongKey, request);
            case UplinkFaultKind.TooManyRequests:
                var refusal = api.Refuse(Refusal.TooManyRequests, request) with { Status = StatusCodes.Status429TooManyRequests, Headers = [] };
                return fault.RetryAfter is { } pause ? refusal.With("Retry-After", pause) : refusal;
            case UplinkFaultKind.Status5xx:
                return Answer.Html(ServerError, fault.StatusCode);
            case UplinkFaultKind.Redirect:
                return Answer.Redirect(fault.Location, StatusCodes.Status302Found);
            case UplinkFaultKind.Slow:
                await Task.Delay(fault.SlowDelay, unplugged);
                break;
        }

        var answer = await api.AnswerAsync(request, unplugged);
        return fault is null ? answer : Distortion.Of(answer, fault, api.Traits);
    }

    static async Task SendAsync(HttpContext context, Answer answer, bool cut = false)
    {
        var body = answer.Bytes();
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.ContentType.Length > 0)
            context.Response.ContentType = answer.ContentType;
        if (answer.Status == StatusCodes.Status204NoContent)
            return;
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await context.Response.Body.WriteAsync(cut ? body.AsMemory(0, body.Length / 2) : body, context.RequestAborted);
        if (!cut)
            return;
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}
