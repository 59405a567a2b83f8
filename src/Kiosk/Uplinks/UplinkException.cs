using Kiosk.Settings;

namespace Kiosk.Uplinks;

/// <summary>A call to a vendor that did not succeed. <see cref="Exception.Message"/> is for the log and holds no secret.</summary>
public sealed class UplinkException(UplinkError error, string detail, TimeSpan? retryAfter = null)
    : Exception($"{error}: {detail}")
{
    public UplinkError Error { get; } = error;

    /// <summary>The vendor's own words or what was seen on the wire, at most 200 characters, secrets masked.</summary>
    public string Detail { get; } = detail;

    /// <summary>When it may be tried again, where that is known.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>True when the vendor certainly did not act on the call; false when it may have.</summary>
    public bool NotDone => Error is not (UplinkError.Silent or UplinkError.NoAnswer or UplinkError.Unreadable or UplinkError.NotTheApi or UplinkError.TooLarge);

    /// <summary>A sentence that says more than the one of <see cref="Error"/>.</summary>
    public UplinkReason? Because { get; init; }

    /// <summary>The error's own sentence has the vendor as {0}, the detail as {1}.</summary>
    public UplinkReason ReasonFor(UplinkKind kind) => Because ?? new($"{Error}", kind.Brand(), Detail);
}
