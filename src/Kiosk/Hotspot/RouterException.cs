namespace Kiosk.Hotspot;

/// <summary>A call to the router that did not succeed. <see cref="Exception.Message"/> is for the log and holds no secret.</summary>
public sealed class RouterException(RouterError error, string detail, Exception? inner = null)
    : Exception($"{error}: {detail}", inner)
{
    public RouterError Error { get; } = error;

    /// <summary>The router's own words or what was seen on the wire, at most 200 characters, secrets masked.</summary>
    public string Detail { get; } = detail;

    /// <summary>True when the router certainly did not act on the call; false when it may have.</summary>
    public bool NotDone => Error is not (RouterError.NoAnswer or RouterError.Unreadable or RouterError.NotTheApi or RouterError.TooLarge);
}

public enum RouterError
{
    /// <summary>No address or key is set.</summary>
    NotConfigured,

    /// <summary>Nothing was sent: no route, connection refused, name unknown.</summary>
    Unreachable,

    /// <summary>Nothing was sent: the TLS handshake failed.</summary>
    TlsFailed,

    /// <summary>Sent, and then silence, a cut connection or a 5xx without the API's words.</summary>
    NoAnswer,

    /// <summary>An answer that is neither JSON nor one of the documented messages, or to a write one that neither confirms nor refuses.</summary>
    Unreadable,

    /// <summary>An HTML page, or a 4xx without the API's words: another device, a login page, a captive portal.</summary>
    NotTheApi,

    /// <summary>An answer beyond the size cap.</summary>
    TooLarge,

    /// <summary>The address answers with a redirect; it is not followed. The detail is where to, without its query.</summary>
    Redirected,

    /// <summary>"API is not enabled".</summary>
    ApiNotEnabled,

    /// <summary>"API Key is incorrect".</summary>
    KeyIncorrect,

    /// <summary>"API Key not set or method not allowed".</summary>
    MethodNotAllowed,

    /// <summary>"Username already exists".</summary>
    UsernameExists,

    /// <summary>"Username doesn't exist".</summary>
    UsernameUnknown,

    /// <summary>"No username set".</summary>
    UsernameMissing,

    /// <summary>"An error occurred".</summary>
    RouterFault,

    /// <summary>A refusal in words the manual does not list.</summary>
    Refused,
}
