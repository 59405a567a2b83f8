using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kiosk.Printing.Templates;

/// <summary>A template's name: small letters, digits and hyphens, and so never a path.</summary>
public static partial class TemplateName
{
    const int MostLetters = 64;
    const string WhenNothingIsLeft = "template";

    /// <summary>Room for the number that tells it from others of the same title.</summary>
    const int RoomForNumber = 5;

    public static bool IsOne(string? text) => text is not null && Name().IsMatch(text);

    /// <summary>Made of a title, and unlike every name that is taken.</summary>
    public static string From(string title, Func<string, bool> isTaken)
    {
        var plain = Plain(title);
        if (plain.Length == 0)
            plain = WhenNothingIsLeft;
        var name = plain;
        for (var number = 2; isTaken(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{plain}-{number}");
        return name;
    }

    /// <summary>Null for a file name that holds more than a name, or nothing of one.</summary>
    public static string? FromFile(string fileName)
    {
        if (!fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || fileName.StartsWith('.')
            || fileName.Any(c => c is '/' or '\\' || char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format))
        {
            return null;
        }

        var name = Plain(fileName[..^3]);
        return IsOne(name) ? name : null;
    }

    static string Plain(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                name.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        return name.ToString()[..Math.Min(name.Length, MostLetters - RoomForNumber)].Trim('-');
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
