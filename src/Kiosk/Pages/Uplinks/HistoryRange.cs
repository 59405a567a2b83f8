using Kiosk.Uplinks.History;

namespace Kiosk.Pages;

/// <summary>From one moment to another, neither in the future.</summary>
/// <param name="HasSamples">Every look in it is still kept, not only the hours.</param>
public sealed record HistoryRange(DateTimeOffset From, DateTimeOffset To, bool HasSamples)
{
    /// <summary>13 months, the longest of them.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(397);

    public static HistoryRange Of(DateTimeOffset from, DateTimeOffset to, DateTimeOffset now)
    {
        var end = to < now ? to : now;
        return new HistoryRange(from < end ? from : end, end, from >= now - RetentionStore.Samples);
    }
}
