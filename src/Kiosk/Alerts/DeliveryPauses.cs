namespace Kiosk.Alerts;

/// <summary>How long a message waits after each failed try: about a day in all, then it is given up.</summary>
static class DeliveryPauses
{
    static readonly TimeSpan[] After =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
        TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(7), TimeSpan.FromHours(10),
    ];

    static readonly TimeSpan LongestAskedFor = TimeSpan.FromHours(1);

    public static TimeSpan Longest { get; } = After[^1] * 1.2;

    /// <summary>How old what waits behind a message that is given up must be to be given up with it.</summary>
    public static TimeSpan TooOld { get; } = TimeSpan.FromDays(1);

    /// <summary>Null: that was the last try.</summary>
    /// <param name="attempts">How many have failed.</param>
    public static TimeSpan? Next(int attempts, TimeSpan? askedFor)
    {
        if (attempts > After.Length)
            return null;
        var pause = After[Math.Max(attempts, 1) - 1] * (1 + (Random.Shared.NextDouble() * 0.2));
        var asked = askedFor is { } wait && wait < LongestAskedFor ? wait : askedFor is null ? TimeSpan.Zero : LongestAskedFor;
        return pause > asked ? pause : asked;
    }
}
