using System.Globalization;

namespace Kiosk.Uplinks.IProxy;

/// <summary>Five fields of numbers, ranges, lists and steps.</summary>
static class IProxyCron
{
    static readonly (int Least, int Most)[] Fields = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

    public static bool IsOne(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: 5 } fields
        && fields.Zip(Fields).All(pair => pair.First.Split(',').All(part => IsPart(part, pair.Second.Least, pair.Second.Most)));

    static bool IsPart(string part, int least, int most) => part.Split('/') switch
    {
        [var range] => IsRange(range, least, most),
        [var range, var step] => IsRange(range, least, most) && Number(step) > 0,
        _ => false,
    };

    static bool IsRange(string range, int least, int most) => range == "*" || range.Split('-') switch
    {
        [var one] => Number(one) is { } number && number >= least && number <= most,
        [var first, var last] => Number(first) is { } start && Number(last) is { } end && start >= least && end <= most && start <= end,
        _ => false,
    };

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
