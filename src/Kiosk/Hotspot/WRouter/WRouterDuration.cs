using System.Globalization;
using System.Text.RegularExpressions;

namespace Kiosk.Hotspot.WRouter;

/// <summary>
/// Durations as RouterOS writes them: <c>1w2d3h4m5s</c> with any part left out, down to <c>ms</c> and <c>us</c>;
/// the older <c>1d02:03:04</c>; a bare number is seconds.
/// </summary>
static partial class WRouterDuration
{
    const RegexOptions Lenient = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    static readonly (string Unit, long Ticks)[] Units =
    [
        ("w", 7 * TimeSpan.TicksPerDay),
        ("d", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("m", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("us", TimeSpan.TicksPerMicrosecond),
    ];

    public static bool IsNever(string text) => text.Trim().ToUpperInvariant() is "" or "NEVER";

    public static TimeSpan? Parse(string text)
    {
        Regex[] forms = [Lettered(), Clock(), Seconds()];
        if (forms.Select(form => form.Match(text.Trim())).FirstOrDefault(m => m.Success) is not { } match)
            return null;
        var ticks = Units.Sum(unit => match.Groups[unit.Unit] is { Success: true, Value: var count }
            ? decimal.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture) * unit.Ticks
            : 0);
        return ticks <= long.MaxValue ? new TimeSpan((long)ticks) : null;
    }

    [GeneratedRegex("^(?=[0-9])((?<w>[0-9]{1,12})w)?((?<d>[0-9]{1,12})d)?((?<h>[0-9]{1,12})h)?((?<m>[0-9]{1,12})m)?((?<s>[0-9]{1,12})s)?((?<ms>[0-9]{1,12})ms)?((?<us>[0-9]{1,12})us)?$", Lenient, 1000)]
    private static partial Regex Lettered();

    [GeneratedRegex("^((?<w>[0-9]{1,12})w)? ?((?<d>[0-9]{1,12})d)? ?(?<h>[0-9]{1,4}):(?<m>[0-9]{2}):(?<s>[0-9]{2})$", Lenient, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex("^(?<s>[0-9]{1,12})$", Lenient, 1000)]
    private static partial Regex Seconds();
}
