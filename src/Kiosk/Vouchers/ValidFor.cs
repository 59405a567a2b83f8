using System.Globalization;

namespace Kiosk.Vouchers;

/// <summary>
/// How long a voucher lasts: one of the 65 values a W-Router accepts, spelled its way
/// (W-Router manual, "API Access with Examples", section 1.1).
/// </summary>
public sealed record ValidFor
{
    static readonly int[] LongerDays = [35, 40, 45, 50, 55, 60, 90, 120, 150, 180, 365];

    ValidFor(string text, TimeSpan? duration) => (Text, Duration) = (text, duration);

    public static ValidFor Always { get; } = new("always", duration: null);

    /// <summary>All 65, shortest first, <see cref="Always"/> last.</summary>
    public static IReadOnlyList<ValidFor> All { get; } =
    [
        .. Enumerable.Range(1, 23).Select(n => new ValidFor(Spell(n, "hour"), TimeSpan.FromHours(n))),
        .. Enumerable.Range(1, 30).Concat(LongerDays).Select(n => new ValidFor(Spell(n, "day"), TimeSpan.FromDays(n))),
        Always,
    ];

    static readonly Dictionary<string, ValidFor> ByText = All.ToDictionary(v => v.Text, StringComparer.Ordinal);

    /// <summary>The router's spelling, such as <c>1 hour</c> or <c>30 days</c>.</summary>
    public string Text { get; }

    /// <summary>Null for <see cref="Always"/>.</summary>
    public TimeSpan? Duration { get; }

    public static ValidFor? Find(string? text) => text is null ? null : ByText.GetValueOrDefault(text);

    public override string ToString() => Text;

    static string Spell(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
