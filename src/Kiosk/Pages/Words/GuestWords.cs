using System.Globalization;
using System.Resources;
using Kiosk.Localization;
using Kiosk.Tickets.Templates;

namespace Kiosk.Pages.Words;

/// <summary>What the guest screen says, in the guest's language: the words of the ticket and a few of its own.</summary>
public sealed class GuestWords(string language)
{
    static readonly ResourceManager Own = new(typeof(Guest));

    public CultureInfo Culture { get; } = TicketWords.Culture(language);

    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>A text of Guest.resx.</summary>
    public string this[string name] => Own.GetString(name, Culture)!; // a test knows every name

    /// <summary>A text of Ticket.resx.</summary>
    public string OfTicket(string name) => TicketWords.Text(name, Culture);

    public string? Moment(DateTimeOffset? at, TimeZoneInfo zone) => TicketDates.Moment(at, zone, Culture);
}
