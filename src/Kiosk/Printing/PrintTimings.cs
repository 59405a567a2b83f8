namespace Kiosk.Printing;

/// <summary>How long the queue is patient.</summary>
public sealed record PrintTimings
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Without one byte taken by the printer.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For the printer to close its side after the last byte. Some never do, so this is short.</summary>
    public TimeSpan Goodbye { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>For the first answer of a printer that may be mute. Its first ticket waits as long.</summary>
    public TimeSpan FirstStatus { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>For the answer of a printer that is known to answer.</summary>
    public TimeSpan Status { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>An answer not older than this needs no other before the next ticket.</summary>
    public TimeSpan StatusFresh { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Before a printer that did not answer is asked again.</summary>
    public TimeSpan AskMuteAgain { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>For a printer to say that the ticket it has taken is on paper.</summary>
    public TimeSpan Confirm { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A printer must be out for so long before another takes its tickets.</summary>
    public TimeSpan BeforeFallback { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Before a printer that is away is tried again; doubles up to <see cref="LongestRetry"/>.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A look at the tables without having been woken.</summary>
    public TimeSpan IdleCheck { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For a printer that speaks IPP to answer a question.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For an IPP printer to take a whole document; small ones answer only when it is printed.</summary>
    public TimeSpan TakeJob { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Between two looks at a job that an IPP printer has taken.</summary>
    public TimeSpan JobLook { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>For an IPP printer that has taken a job and wants nothing to finish it.</summary>
    public TimeSpan FinishJob { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>For a person to bring what an IPP printer wants in the middle of a job, paper above all.</summary>
    public TimeSpan Attention { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Without an answer about a job that an IPP printer has taken.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(1);
}
