using System.Text;

namespace Kiosk.Tickets;

/// <summary>Spaces a code so that a guest can type it group by group: <c>k7mp2xqd</c> becomes <c>k7mp 2xqd</c>.</summary>
static class CodeGroups
{
    /// <summary>Names and words stay whole: only 6 to 24 letters and digits with a digit among them are grouped.</summary>
    public static string Spaced(string code)
    {
        if (code.Length is < 6 or > 24 || !code.All(char.IsAsciiLetterOrDigit) || !code.Any(char.IsAsciiDigit))
            return code;
        var groups = (code.Length + 3) / 4;
        var text = new StringBuilder(code.Length + groups);
        for (var i = 0; i < groups; i++)
        {
            if (i > 0)
                text.Append(' ');
            var from = Edge(i);
            text.Append(code, from, Edge(i + 1) - from);
        }

        return text.ToString();

        int Edge(int group) => ((group * code.Length) + groups - 1) / groups;
    }
}
