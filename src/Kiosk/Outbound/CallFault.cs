namespace Kiosk.Outbound;

/// <summary>How an exchange failed. Only the first two say that nothing was sent.</summary>
public enum CallFault
{
    /// <summary>No route, connection refused, name unknown.</summary>
    Unreachable,
    TlsFailed,

    /// <summary>Sent, and then silence or a cut connection.</summary>
    NoAnswer,

    /// <summary>No HTTP.</summary>
    Unreadable,
    TooLarge,
}
