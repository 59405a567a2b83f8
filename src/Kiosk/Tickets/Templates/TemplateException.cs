using System.Globalization;
using System.Resources;
using Kiosk.Localization;

namespace Kiosk.Tickets.Templates;

/// <summary>A template that cannot be used, with the line of its file, counted from 1.</summary>
sealed class TemplateException(int line, string message) : Exception(message)
{
    static readonly ResourceManager Sentences = new(typeof(Errors));

    public int Line => line;

    public static TemplateException Because(int line, string sentence, params object[] values) => new(
        line,
        string.Format(CultureInfo.CurrentCulture, Sentences.GetString($"Template.{sentence}", CultureInfo.CurrentUICulture)!, values));
}
