using System.Globalization;
using Kiosk.GuestScreen;
using Kiosk.Guests;
using Kiosk.Pages.Words;
using Kiosk.Printing;
using Kiosk.Settings;
using Kiosk.Tickets;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Kiosk.Pages;

/// <summary>A voucher as its guest sees it. Why a link shows nothing is told to nobody.</summary>
public sealed class GuestModel(
    GuestLinks links, GuessLimit limit, TicketService tickets, GuestBoard board, IOptionsMonitor<VenueOptions> venue)
    : PageModel
{
    public string Venue => venue.CurrentValue.Name;
    public GuestWords Words { get; private set; } = null!; // every handler sets it

    /// <summary>Null for a link that shows nothing to this browser.</summary>
    public Voucher? Voucher { get; private set; }

    /// <summary>Null when the voucher is over.</summary>
    public VoucherTicket? Ticket { get; private set; }

    public TicketCodes? Codes { get; private set; }
    public bool IsOnline { get; private set; }

    public IActionResult OnGet(string link)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var address = HttpContext.Connection.RemoteIpAddress;
        if (limit.Wait(address) is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Nothing(StatusCodes.Status429TooManyRequests);
        }

        if (IsLookedAhead())
            return Nothing(StatusCodes.Status404NotFound);
        if (links.Visit(link, Request.Cookies[GuestCookie.Name]) is { } visit)
            return Show(visit);
        limit.Missed(address);
        return Nothing(StatusCodes.Status404NotFound);
    }

    /// <summary>Nobody sees an answer without a body, so it must not use the link up.</summary>
    public IActionResult OnHead() => Nothing(StatusCodes.Status404NotFound);

    PageResult Show(GuestVisit visit)
    {
        GuestCookie.Set(HttpContext, visit.Browser);
        Voucher = visit.Voucher;
        Words = new GuestWords(tickets.LanguageOf(visit.Voucher));
        if (visit.IsUsable)
        {
            Ticket = tickets.TicketOf(visit.Voucher);
            Codes = tickets.CodesOf(visit.Voucher);
            IsOnline = board.Current.Active.Any(guest => guest.Login == visit.Voucher.Username);
        }

        return Page();
    }

    PageResult Nothing(int status)
    {
        Words = new GuestWords(venue.CurrentValue.Language);
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>A browser that loads a page before anyone wants to see it says so.</summary>
    bool IsLookedAhead() =>
        Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);
}
