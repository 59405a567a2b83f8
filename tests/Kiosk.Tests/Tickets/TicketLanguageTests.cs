using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Kiosk.Localization;
using Kiosk.Tickets;
using Kiosk.Tickets.Templates;

namespace Kiosk.Tests.Tickets;

public sealed partial class TicketLanguageTests
{
    /// <summary>Words a language took from English, and units that all of these write alike.</summary>
    static readonly string[] TrulyTheSame =
    [
        "de Code", "de Download", "de Upload", "de Megabytes", "de Gigabytes",
        "fr Code",
        "es Megabytes", "es Gigabytes",
        "it Download", "it Upload", "it WifiPassword", "it Megabytes", "it Gigabytes",
        "pt Download", "pt Upload", "pt Megabytes", "pt Gigabytes",
        "nl Code", "nl Download", "nl Upload", "nl Megabytes", "nl Gigabytes",
        "pl Megabytes", "pl Gigabytes", "cs Megabytes", "cs Gigabytes",
        "da Download", "da Upload", "da Megabytes", "da Gigabytes",
        "sv Megabytes", "sv Gigabytes", "tr Megabytes", "tr Gigabytes", "el Megabytes", "el Gigabytes",
        "hi Megabytes", "hi Gigabytes", "th Megabytes", "th Gigabytes",
        "zh Megabytes", "zh Gigabytes", "ja Megabytes", "ja Gigabytes", "ko Megabytes", "ko Gigabytes",
    ];

    static readonly DateTimeOffset Moment = new(2026, 6, 2, 12, 5, 0, TimeSpan.Zero);

    public static TheoryData<string> Languages => [.. TicketLanguages.All.Select(l => l.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_every_word(string language)
    {
        var english = Words("en");
        var own = Words(language);

        own.Keys.Where(k => !IsPlural(k)).ShouldBe(english.Keys.Where(k => !IsPlural(k)), ignoreOrder: true);
        own.Keys.Where(IsPlural).ShouldBe(
            Enumerable.Range(0, 1000)
                .Select(n => PluralForms.Of(n, CultureInfo.GetCultureInfo(language)))
                .Concat(own.Keys.Where(k => k is "Days.other" or "Days.many").Select(k => k["Days.".Length..]))
                .Distinct()
                .SelectMany(form => new[] { $"Hours.{form}", $"Days.{form}" }),
            ignoreOrder: true);
        own.Values.ShouldAllBe(text => text.Trim() == text && text.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_word_was_left_in_English(string language)
    {
        var english = Words("en");

        Words(language)
            .Where(w => language != "en" && w.Key != "Label" && english.GetValueOrDefault(w.Key) == w.Value)
            .Select(w => $"{language} {w.Key}")
            .ShouldBe(TrulyTheSame.Where(s => s.StartsWith($"{language} ", StringComparison.Ordinal)), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_keep_the_places_of_their_values(string language)
    {
        var english = Words("en");
        foreach (var (key, text) in Words(language).Where(w => !NamesItsNumber(language, w.Key)))
            Places(text).ShouldBe(Places(english[IsPlural(key) ? $"{key.Split('.')[0]}.other" : key]), ignoreOrder: true, $"{language} {key}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_is_offered_by_its_own_name(string language)
    {
        var own = TicketLanguages.All.Single(l => l.Tag == language).OwnName;

        own.ShouldBe(CultureInfo.GetCultureInfo(language).NativeName, StringCompareShould.IgnoreCase);
    }

    [Theory]
    [InlineData("en", "1 day|2 days|3 days|5 days|11 days|21 days|22 days|100 days")]
    [InlineData("de", "1 Tag|2 Tage|3 Tage|5 Tage|11 Tage|21 Tage|22 Tage|100 Tage")]
    [InlineData("fr", "1 jour|2 jours|3 jours|5 jours|11 jours|21 jours|22 jours|100 jours")]
    [InlineData("es", "1 día|2 días|3 días|5 días|11 días|21 días|22 días|100 días")]
    [InlineData("it", "1 giorno|2 giorni|3 giorni|5 giorni|11 giorni|21 giorni|22 giorni|100 giorni")]
    [InlineData("pt", "1 dia|2 dias|3 dias|5 dias|11 dias|21 dias|22 dias|100 dias")]
    [InlineData("nl", "1 dag|2 dagen|3 dagen|5 dagen|11 dagen|21 dagen|22 dagen|100 dagen")]
    [InlineData("pl", "1 dzień|2 dni|3 dni|5 dni|11 dni|21 dni|22 dni|100 dni")]
    [InlineData("cs", "1 den|2 dny|3 dny|5 dní|11 dní|21 dní|22 dní|100 dní")]
    [InlineData("da", "1 dag|2 dage|3 dage|5 dage|11 dage|21 dage|22 dage|100 dage")]
    [InlineData("sv", "1 dag|2 dagar|3 dagar|5 dagar|11 dagar|21 dagar|22 dagar|100 dagar")]
    [InlineData("tr", "1 gün|2 gün|3 gün|5 gün|11 gün|21 gün|22 gün|100 gün")]
    [InlineData("ru", "1 день|2 дня|3 дня|5 дней|11 дней|21 день|22 дня|100 дней")]
    [InlineData("uk", "1 день|2 дні|3 дні|5 днів|11 днів|21 день|22 дні|100 днів")]
    [InlineData("el", "1 ημέρα|2 ημέρες|3 ημέρες|5 ημέρες|11 ημέρες|21 ημέρες|22 ημέρες|100 ημέρες")]
    [InlineData("ar", "يوم واحد|يومان|3 أيام|5 أيام|11 يومًا|21 يومًا|22 يومًا|100 يوم")]
    [InlineData("he", "יום אחד|יומיים|3 ימים|5 ימים|11 ימים|21 ימים|22 ימים|100 ימים")]
    [InlineData("hi", "1 दिन|2 दिन|3 दिन|5 दिन|11 दिन|21 दिन|22 दिन|100 दिन")]
    [InlineData("th", "1 วัน|2 วัน|3 วัน|5 วัน|11 วัน|21 วัน|22 วัน|100 วัน")]
    [InlineData("zh", "1 天|2 天|3 天|5 天|11 天|21 天|22 天|100 天")]
    [InlineData("ja", "1日間|2日間|3日間|5日間|11日間|21日間|22日間|100日間")]
    [InlineData("ko", "1일|2일|3일|5일|11일|21일|22일|100일")]
    public void Days_are_counted_as_the_language_counts(string language, string expected) =>
        string.Join('|', Numbers.Select(n => TicketDates.Duration($"{n} days", CultureInfo.GetCultureInfo(language)))).ShouldBe(expected);

    [Theory]
    [InlineData("en", "1 hour|2 hours|3 hours|5 hours|11 hours|21 hours|22 hours|100 hours")]
    [InlineData("pl", "1 godzina|2 godziny|3 godziny|5 godzin|11 godzin|21 godzin|22 godziny|100 godzin")]
    [InlineData("cs", "1 hodina|2 hodiny|3 hodiny|5 hodin|11 hodin|21 hodin|22 hodin|100 hodin")]
    [InlineData("ru", "1 час|2 часа|3 часа|5 часов|11 часов|21 час|22 часа|100 часов")]
    [InlineData("uk", "1 година|2 години|3 години|5 годин|11 годин|21 година|22 години|100 годин")]
    [InlineData("nl", "1 uur|2 uur|3 uur|5 uur|11 uur|21 uur|22 uur|100 uur")]
    [InlineData("hi", "1 घंटा|2 घंटे|3 घंटे|5 घंटे|11 घंटे|21 घंटे|22 घंटे|100 घंटे")]
    [InlineData("he", "שעה אחת|שעתיים|3 שעות|5 שעות|11 שעות|21 שעות|22 שעות|100 שעות")]
    [InlineData("ar", "ساعة واحدة|ساعتان|3 ساعات|5 ساعات|11 ساعة|21 ساعة|22 ساعة|100 ساعة")]
    public void Hours_are_counted_as_the_language_counts(string language, string expected) =>
        string.Join('|', Numbers.Select(n => TicketDates.Duration($"{n} hours", CultureInfo.GetCultureInfo(language)))).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_date_has_its_month_as_a_word_and_digits_all_can_read(string language)
    {
        var culture = TicketWords.Culture(language);
        var text = TicketDates.Moment(Moment, TimeZoneInfo.Utc, culture)!;

        text.Where(char.IsDigit).ShouldAllBe(c => char.IsAsciiDigit(c));
        text.ShouldContain(language == "th" ? "2569" : "2026");
        text.ShouldContain("05");
        var format = culture.DateTimeFormat;
        new[] { format.AbbreviatedMonthGenitiveNames[5], format.AbbreviatedMonthNames[5], format.MonthGenitiveNames[5], "6月", "6월" }
            .ShouldContain(month => text.Contains(month, StringComparison.Ordinal), text);
        format.DayNames.ShouldAllBe(day => !text.Contains(day, StringComparison.Ordinal));
        text.ShouldNotContain("'");
        text.ShouldNotContain("den");
    }

    [Theory]
    [InlineData("ar-SA", "2026")]
    [InlineData("fa", "Jun 2, 2026")]
    [InlineData("hr", "Jun 2, 2026")]
    [InlineData("de-CH", "2026")]
    [InlineData("", "Jun 2, 2026")]
    public void A_ticket_never_mixes_languages_and_has_one_calendar(string language, string expected)
    {
        var document = Sample.Template("{{t \"Until\" expiresAt}}").Compose(Sample.Voucher(1, language));

        Sample.Text(document).ShouldContain(expected);
        document.RightToLeft.ShouldBe(language == "ar-SA");
    }

    [Theory]
    [InlineData("en", "Network: Adria")]
    [InlineData("fr", "Réseau\u00A0: Adria")]
    [InlineData("ja", "ネットワーク： Adria")]
    [InlineData("zh-CN", "网络： Adria")]
    [InlineData("he", "רשת: Adria")]
    public void A_label_has_its_colon_as_the_language_sets_it(string language, string expected)
    {
        var voucher = Sample.Voucher(1, language) with { Wifi = new WifiNetwork("Adria", null, WifiSecurity.Open, Hidden: false) };

        Sample.Text(Sample.Template("{{t \"Network:\"}} {{ssid}}").Compose(voucher)).ShouldBe($"{expected}\n");
        Sample.Text(Sample.Template("```code\n{{t \"Network\"}}: {{ssid}}\n```").Compose(voucher)).ShouldBe($"{expected}\n");
    }

    [Fact]
    public void Amounts_have_the_unit_of_the_language()
    {
        var template = Sample.Template("{{download}} {{upload}}");

        Text("en").ShouldBe("500 MB 1.5 GB\n");
        Text("fr").ShouldBe("500 Mo 1,5 Go\n");
        Text("ru").ShouldBe("500 МБ 1,5 ГБ\n");
        Text("ar").ShouldBe("500 ميغابايت 1.5 غيغابايت\n");

        string Text(string language) =>
            Sample.Text(template.Compose(Sample.Voucher(1, language) with { DownloadLimitMb = 500, UploadLimitMb = 1536 }));
    }

    static readonly int[] Numbers = [1, 2, 3, 5, 11, 21, 22, 100];

    static Dictionary<string, string> Words(string language) =>
        new ResourceManager(typeof(Ticket))
            .GetResourceSet(language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    static bool IsPlural(string key) => key.StartsWith("Hours.", StringComparison.Ordinal) || key.StartsWith("Days.", StringComparison.Ordinal);

    /// <summary>One hour and two hours are words without a digit in Arabic and Hebrew.</summary>
    static bool NamesItsNumber(string language, string key) =>
        language is "ar" or "he" && IsPlural(key) && key.Split('.')[1] is "one" or "two";

    static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\{\d+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
