namespace Kiosk.Hotspot.WRouter;

/// <summary>What a failed exchange says about the call: whether anything was sent decides whether it may be done.</summary>
static class WRouterFaults
{
    /// <summary>The connection broke after the request was on its way.</summary>
    public static bool IsCut(Exception exception) => exception switch
    {
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => false,
        IOException => true,
        HttpRequestException { HttpRequestError: HttpRequestError.Unknown or HttpRequestError.ResponseEnded } => true,
        _ => false,
    };

    public static RouterException Translate(Exception exception, bool timedOut, WRouterSecrets secrets) =>
        new(ErrorOf(exception, timedOut), timedOut ? "no answer in time" : secrets.Conceal(Innermost(exception).Message));

    public static RouterException Redirect(Uri address, HttpResponseMessage response, WRouterSecrets secrets)
    {
        var location = response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.First() : "";
        // A query would repeat the call's parameters, the key and the passcode among them.
        location = location.Split('?', '#')[0];
        return new(RouterError.Redirected, secrets.Conceal(
            location.Length > 0 && Uri.TryCreate(address, location, out var target)
                ? target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
                : location));
    }

    static RouterError ErrorOf(Exception exception, bool timedOut) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError } => RouterError.Unreachable,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => RouterError.TlsFailed,
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => RouterError.Unreadable,
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => RouterError.Unreadable,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => RouterError.TooLarge,
        // The handler's own connect timeout; the client itself has none.
        OperationCanceledException { InnerException: TimeoutException } when !timedOut => RouterError.Unreachable,
        _ => RouterError.NoAnswer,
    };

    static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
