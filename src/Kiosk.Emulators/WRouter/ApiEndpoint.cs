using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.WRouter;

/// <summary><c>/api/</c> over HTTP, with whatever fault is pending. Like a PHP script it goes on when the client hangs up.</summary>
sealed class ApiEndpoint(
    ApiActions actions, ApiAccess access, FaultBoard<FaultKind, Fault> faults, CallLog requests, RouterClock clock, TimeSpan answerDelay)
{
    public async Task HandleAsync(HttpContext context, CancellationToken unplugged)
    {
        var request = await ApiRequest.ReadAsync(context.Request, context.RequestAborted);
        requests.Add(new ReceivedCall(
            request.Action, request.Method, context.Request.Path + context.Request.QueryString, clock.Now,
            KeyInUrl: context.Request.Query.ContainsKey("api-key"), context.Request.Headers.UserAgent));
        var fault = faults.Take(request.Action);
        await Task.Delay(answerDelay, unplugged);
        switch (fault?.Kind)
        {
            case null:
                await SendAsync(context, Act(request));
                break;
            case FaultKind.Slow:
                await Task.Delay(fault.SlowDelay, unplugged);
                await SendAsync(context, Act(request));
                break;
            case FaultKind.NoAnswerBefore:
                await fault.HoldAsync(context, unplugged);
                break;
            case FaultKind.NoAnswerAfter:
                Act(request);
                await fault.HoldAsync(context, unplugged);
                break;
            case FaultKind.CutBefore or FaultKind.Off:
                context.Abort();
                break;
            case FaultKind.CutAfter:
                await CutAsync(context, Act(request));
                break;
            case FaultKind.Garbled:
                var answer = Act(request);
                await SendAsync(context, answer.AsMemory(0, answer.Length / 2));
                break;
            case FaultKind.WrongKey:
                await SendAsync(context, ApiActions.Refuse(ApiMessages.KeyIncorrect));
                break;
            case FaultKind.Status5xx:
                await Html.SendAsync(context, fault.StatusCode, Html.ServerError);
                break;
            case FaultKind.Html:
                await Html.SendAsync(context, StatusCodes.Status200OK, Html.Login(message: null));
                break;
            case FaultKind.Redirect:
                context.Response.Redirect(fault.Location);
                break;
        }
    }

    byte[] Act(ApiRequest request) => access.Refusal(request) is { } refusal ? ApiActions.Refuse(refusal) : actions.Act(request);

    static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> answer)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    static async Task CutAsync(HttpContext context, byte[] answer)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}
