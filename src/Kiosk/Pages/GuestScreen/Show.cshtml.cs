using Kiosk.GuestScreen;
using Kiosk.Printing;
using Kiosk.Staff;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Gives a voucher to the guest on a second display or on a phone, without paper.</summary>
public sealed class ShowModel(VoucherStore vouchers, GuestLinks links, KioskAddress address) : PageModel
{
    public Voucher Voucher { get; private set; } = null!; // every handler finds it or answers 404

    /// <summary>The way to the guest screen; null until one is asked for. It is on this page alone and kept nowhere.</summary>
    public string? Link { get; private set; }

    /// <summary>The same for a phone; null when the kiosk cannot be reached from one.</summary>
    public Uri? ForPhone { get; private set; }

    public IActionResult OnGet(long id) => Find(id);

    public IActionResult OnPost(long id)
    {
        var result = Find(id);
        if (result is not PageResult)
            return result;
        Link = $"/guest/{links.Make(id, Actor.Desk)}";
        ForPhone = address.ForOthers(Request) is { } kiosk ? new Uri(kiosk, Link) : null;
        return result;
    }

    IActionResult Find(long id)
    {
        if (vouchers.Find(id) is not { } voucher)
            return NotFound();
        Voucher = voucher;
        return voucher.IsUsable ? Page() : RedirectToPage("/Vouchers/Details", new { id });
    }

    public static string? Svg(string payload) => TicketService.QrSvg(payload);
}
