using System.Globalization;

namespace Kiosk.Emulators.WRouter;

sealed class RouterClock(TimeProvider time, TimeZoneInfo zone)
{
    const string Format = "yyyy-MM-dd HH:mm:ss";

    public DateTimeOffset Now
    {
        get
        {
            var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    public DateTimeOffset? Read(string? text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : null;

    public static string Write(DateTimeOffset at) => at.ToString(Format, CultureInfo.InvariantCulture);

    public static string? Write(DateTimeOffset? at) => at is { } known ? Write(known) : null;

    /// <summary>As the documented answers show them: <c>9h12m45s</c>, <c>12h05m30s</c>, and days and weeks before that.</summary>
    public static string Write(TimeSpan span)
    {
        var days = (int)span.TotalDays;
        var text = string.Create(CultureInfo.InvariantCulture, $"{(days >= 7 ? $"{days / 7}w" : "")}{(days % 7 > 0 ? $"{days % 7}d" : "")}");
        return text + span switch
        {
            { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Hours}h{span.Minutes:00}m{span.Seconds:00}s"),
            { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}m{span.Seconds:00}s"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{span.Seconds}s"),
        };
    }
}
