namespace Kiosk.Tickets;

/// <summary>The languages tickets are written in.</summary>
public static class TicketLanguages
{
    public static IReadOnlyList<TicketLanguage> All { get; } =
    [
        new("en", "English"), new("de", "Deutsch"), new("fr", "Français"), new("es", "Español"), new("it", "Italiano"),
        new("pt", "Português"), new("nl", "Nederlands"), new("pl", "Polski"), new("cs", "Čeština"), new("da", "Dansk"),
        new("sv", "Svenska"), new("tr", "Türkçe"), new("ru", "Русский"), new("uk", "Українська"), new("el", "Ελληνικά"),
        new("ar", "العربية"), new("he", "עברית"), new("hi", "हिन्दी"), new("th", "ไทย"), new("zh", "中文"),
        new("ja", "日本語"), new("ko", "한국어"),
    ];

    /// <summary>The language of a tag, in any case and with any region: <c>de-CH</c> is German. Null when tickets do not speak it.</summary>
    public static TicketLanguage? Find(string? tag) =>
        All.FirstOrDefault(language => string.Equals(language.Tag, tag?.Split('-')[0], StringComparison.OrdinalIgnoreCase));
}

/// <param name="Tag">BCP 47.</param>
/// <param name="OwnName">As its speakers call it.</param>
public sealed record TicketLanguage(string Tag, string OwnName);
