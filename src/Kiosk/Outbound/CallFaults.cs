namespace Kiosk.Outbound;

/// <summary>What a failed exchange says about the call: whether anything was sent decides whether it may be done.</summary>
static class CallFaults
{
    /// <summary>The connection broke after the request was on its way.</summary>
    public static bool IsCut(Exception exception) => exception switch
    {
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => false,
        IOException => true,
        HttpRequestException { HttpRequestError: HttpRequestError.Unknown or HttpRequestError.ResponseEnded } => true,
        _ => false,
    };

    public static CallFault Of(Exception exception, bool timedOut) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError } => CallFault.Unreachable,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => CallFault.TlsFailed,
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => CallFault.Unreadable,
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => CallFault.Unreadable,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => CallFault.TooLarge,
        // The handler's own connect timeout; the client itself has none.
        OperationCanceledException { InnerException: TimeoutException } when !timedOut => CallFault.Unreachable,
        _ => CallFault.NoAnswer,
    };

    /// <summary>Where to, without its query: that would repeat the call's parameters, the key among them.</summary>
    public static string RedirectTarget(Uri address, HttpResponseMessage response, Secrets secrets)
    {
        var location = response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.First() : "";
        location = location.Split('?', '#')[0];
        return secrets.Conceal(
            location.Length > 0 && Uri.TryCreate(address, location, out var target)
                ? target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
                : location);
    }

    public static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
