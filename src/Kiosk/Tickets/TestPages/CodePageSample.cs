using System.Text;

namespace Kiosk.Tickets.TestPages;

/// <summary>Letters that look right on one code page only.</summary>
public static class CodePageSample
{
    const int Letters = 16;

    /// <summary>Spread over all letters beyond ASCII that the page carries.</summary>
    public static string Of(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage);
        if (encoding is null)
            return "";
        var all = Enumerable.Range(0x80, 0x80).Select(b => encoding.GetString([(byte)b]))
            .Where(text => text is [var letter] && char.IsLetter(letter) && letter != 'ª' && letter != 'º')
            .Distinct()
            .ToList();
        var step = Math.Max(1, all.Count / Letters);
        return string.Concat(all.Where((_, at) => at % step == 0).Take(Letters));
    }
}
