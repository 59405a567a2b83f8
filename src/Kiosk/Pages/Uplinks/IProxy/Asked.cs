namespace Kiosk.Pages;

/// <summary>What came of asking a vendor.</summary>
/// <param name="Trouble">A sentence on why nothing did; null when it did.</param>
public sealed record Asked<T>(T? Value, string? Trouble = null)
{
    public bool IsDone => Trouble is null;

    /// <summary>The answer was lost: it may have been done nevertheless.</summary>
    public bool IsUnknown { get; init; }
}
