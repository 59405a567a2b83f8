namespace Kiosk.Uplinks;

public enum UplinkError
{
    /// <summary>No key is set, or a target is missing that this vendor needs.</summary>
    NotConfigured,

    /// <summary>Nothing was sent: no route, connection refused, name unknown.</summary>
    Unreachable,

    /// <summary>Nothing was sent: the TLS handshake failed.</summary>
    TlsFailed,

    /// <summary>Sent, and then no answer in time.</summary>
    Silent,

    /// <summary>Sent, and then a cut connection or a 5xx.</summary>
    NoAnswer,

    /// <summary>An answer, but not one of this API.</summary>
    Unreadable,

    /// <summary>A web page: maintenance, a login, another service.</summary>
    NotTheApi,

    /// <summary>An answer beyond the size cap.</summary>
    TooLarge,

    /// <summary>The address answers with a redirect; it is not followed. The detail is where to.</summary>
    Redirected,

    /// <summary>The vendor does not accept the key.</summary>
    KeyRefused,

    /// <summary>The vendor, or our own limit for it, asks to wait: <see cref="UplinkException.RetryAfter"/>.</summary>
    TooMany,

    /// <summary>The vendor does not know the device, connection, proxy or token.</summary>
    TargetUnknown,

    /// <summary>The vendor did not answer several times in a row and is left alone for a while.</summary>
    LeftAlone,

    /// <summary>A refusal in the vendor's words, which are the detail.</summary>
    Refused,
}
