using System.Globalization;
using System.Text;

namespace Kiosk.Tickets.Templates;

/// <summary>
/// One private-use character stands for each value and each word until Markdown has been parsed, so that no value is
/// ever taken for markup. A word runs to <see cref="WordEnd"/> and may carry values for its <c>{0}</c>.
/// </summary>
sealed class Placeholders(string?[] values, CultureInfo culture)
{
    const char FirstValue = '\uE000';
    const char FirstWord = '\uF000';
    const char WordValue = '\uF8FE';
    const char WordEnd = '\uF8FF';

    public static string ForValue(int number) => ((char)(FirstValue + number)).ToString();

    public static string ForWord(int number, IEnumerable<string> arguments) =>
        $"{(char)(FirstWord + number)}{string.Concat(arguments.Select(a => WordValue + a))}{WordEnd}";

    /// <param name="drawn">Values are kept from changing the direction of what is around them.</param>
    public string Fill(string text, bool drawn = false)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstValue, WordEnd))
            return text;
        var filled = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case >= FirstValue and < FirstWord:
                    filled.Append(Value(text[i] - FirstValue, drawn));
                    break;
                case >= FirstWord and < WordValue:
                    var end = text.IndexOf(WordEnd, i);
                    filled.Append(Word(text[i] - FirstWord, text[(i + 1)..end], drawn));
                    i = end;
                    break;
                default:
                    filled.Append(text[i]);
                    break;
            }
        }

        return filled.ToString();
    }

    string? Value(int number, bool drawn) =>
        values[number] is { } value && drawn && (culture.TextInfo.IsRightToLeft || Isolates.HasRightToLeft(value)) ? Isolates.Around(value) : values[number];

    /// <summary>A word whose value is missing says nothing: "Valid until" alone would be wrong.</summary>
    string Word(int number, string arguments, bool drawn)
    {
        var word = TicketWords.Text(number, culture);
        if (arguments.Length == 0)
            return word;
        var filled = arguments[1..].Split(WordValue).Select(a => (object)Fill(a, drawn)).ToArray();
        return filled.Contains("") ? "" : string.Format(culture, word, filled);
    }
}
