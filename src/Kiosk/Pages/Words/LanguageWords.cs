using System.Globalization;
using Kiosk.Settings;
using Kiosk.Tickets;
using Microsoft.Extensions.Options;

namespace Kiosk.Pages.Words;

/// <summary>The languages of tickets, each as its speakers call it.</summary>
public sealed class LanguageWords(IOptionsMonitor<VenueOptions> venue)
{
    /// <summary>What tickets are in when nobody chooses: the venue's.</summary>
    public string Usual => NameOf(UsualTag);

    public string UsualTag => venue.CurrentValue.Language;

    /// <summary>What the settings offer on the front desk besides the venue's own.</summary>
    public IReadOnlyList<TicketLanguage> OneTapAway =>
    [
        .. venue.CurrentValue.TicketLanguages
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(TicketLanguages.Find).OfType<TicketLanguage>().Distinct()
            .Where(language => language != TicketLanguages.Find(UsualTag)),
    ];

    public string NameOf(string tag) => TicketLanguages.Find(tag)?.OwnName ?? CultureInfo.GetCultureInfo(tag).NativeName;
}
