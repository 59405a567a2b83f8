using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators;

/// <summary>One bad thing that happens to requests.</summary>
public abstract record EmulatedFault
{
    /// <summary>null or empty: every call.</summary>
    public IReadOnlyCollection<string>? Calls { get; init; }

    /// <summary>The next so many requests; null: until cleared.</summary>
    public int? Count { get; init; }

    /// <summary>Real time: how long a slow answer takes, and how long a hang holds the connection.</summary>
    public TimeSpan? Delay { get; init; }

    internal TimeSpan SlowDelay => Delay ?? TimeSpan.FromSeconds(3);

    /// <param name="call">null: a page and no call.</param>
    internal virtual bool Meets(string? call) => Calls is not { Count: > 0 } || (call is not null && Calls.Contains(call, StringComparer.Ordinal));

    internal async Task HoldAsync(HttpContext context, CancellationToken unplugged)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(unplugged, context.RequestAborted);
        await Task.Delay(Delay ?? TimeSpan.FromMinutes(4), either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }
}
