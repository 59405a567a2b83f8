namespace Kiosk.Uplinks;

/// <summary>When an account was last looked at, and whether it is time again.</summary>
sealed class AccountTurn(TimeProvider time)
{
    long begun;
    bool first = true;

    /// <summary>Looks at different accounts drift apart instead of coming all at once.</summary>
    double jitter = 1;

    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>How the last look failed; null when it did not.</summary>
    public UplinkException? Failure { get; set; }

    /// <param name="soon">The shortest pause: after a look that disagreed with the last one, or an action.</param>
    public bool IsDue(TimeSpan pause, bool urgent, TimeSpan soon) =>
        first || time.GetElapsedTime(begun) >= (urgent || pause < soon ? soon : pause * jitter);

    public void Begin()
    {
        (first, begun) = (false, time.GetTimestamp());
        jitter = 0.95 + (Random.Shared.NextDouble() * 0.1);
    }
}
