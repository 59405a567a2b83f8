using Kiosk.Pages.Words;
using Kiosk.Tickets;

namespace Kiosk.Tests.Pages.Words;

public sealed class GuestWordsTests
{
    static readonly string[] names = ["Online", "Ended", "NoLink", "Ask"];

    public static TheoryData<string> Languages { get; } = [.. TicketLanguages.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_of_tickets_has_words_of_its_own(string tag)
    {
        var english = new GuestWords("en");
        var words = new GuestWords(tag);
        names.ShouldAllBe(name => words[name].Length > 0 && (tag == "en" || words[name] != english[name]));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("de", "ltr")]
    [InlineData("nonsense-of-a-tag", "ltr")]
    public void Arabic_and_Hebrew_run_from_right_to_left(string tag, string direction) => new GuestWords(tag).Direction.ShouldBe(direction);
}
