namespace Kiosk.Printing;

/// <summary>How long the queue is patient.</summary>
public sealed record PrintTimings
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Without one byte taken by the printer.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For the printer to close its side after the last byte. Some never do, so this is short.</summary>
    public TimeSpan Goodbye { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Before a printer that is away is tried again; doubles up to <see cref="LongestRetry"/>.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A look at the tables without having been woken.</summary>
    public TimeSpan IdleCheck { get; init; } = TimeSpan.FromSeconds(30);
}
