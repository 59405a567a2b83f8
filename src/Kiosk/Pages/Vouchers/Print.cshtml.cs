using Kiosk.Events;
using Kiosk.Printing;
using Kiosk.Staff;
using Kiosk.Tickets;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>The ticket alone on its own paper size, for a printer that only this browser knows. Whether it printed, nobody knows.</summary>
public sealed class PrintModel(VoucherStore vouchers, TicketService tickets, TicketTemplates templates, EventLog log) : PageModel
{
    public Voucher Voucher { get; private set; } = null!; // the only handler finds it or answers 404
    public TicketPicture Picture { get; private set; } = null!; // the only handler sets it
    public string Language { get; private set; } = "";
    public string Template { get; private set; } = TicketService.DefaultTicket;
    public IEnumerable<TicketTemplate> Templates => templates.All.Where(template => template.Sheet is null);
    public string PictureAddress => Url.Page("/Vouchers/Ticket", "Picture", new { id = Voucher.Id, template = Template, language = Language })!; // such a page exists

    public IActionResult OnGet(long id, string? template, string? language)
    {
        if (vouchers.Find(id) is not { } voucher)
            return NotFound();
        if (!voucher.IsUsable)
            return RedirectToPage("/Vouchers/Details", new { id });
        Voucher = voucher;
        Template = templates.Find(template) is { Sheet: null } chosen ? chosen.Name : TicketService.DefaultTicket;
        Language = (TicketLanguages.Find(language) ?? TicketLanguages.Find(tickets.LanguageOf(voucher)) ?? TicketLanguages.All[0]).Tag;
        Picture = tickets.Picture(voucher, Template, Language);
        log.Append(new EventEntry(Actor.Desk, "voucher.print-page", LedgerStore.Subject(id), "ok"));
        return Page();
    }
}
