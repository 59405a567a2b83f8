using System.Globalization;

namespace Kiosk.Emulators.WRouter;

/// <summary>The 65 documented values of <c>valid_for</c>.</summary>
static class Validity
{
    static readonly Dictionary<string, TimeSpan?> durations = Build();

    public static IReadOnlyCollection<string> All => durations.Keys;

    public static bool Knows(string? text) => text is not null && durations.ContainsKey(text);

    /// <summary>null never ends.</summary>
    public static TimeSpan? Duration(string text) => durations[text];

    static Dictionary<string, TimeSpan?> Build()
    {
        var all = new Dictionary<string, TimeSpan?>(StringComparer.Ordinal) { ["always"] = null };
        foreach (var hours in Enumerable.Range(1, 23))
            all[Count(hours, "hour")] = TimeSpan.FromHours(hours);
        foreach (var days in Enumerable.Range(1, 30).Concat([35, 40, 45, 50, 55, 60, 90, 120, 150, 180, 365]))
            all[Count(days, "day")] = TimeSpan.FromDays(days);
        return all;
    }

    static string Count(int number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
