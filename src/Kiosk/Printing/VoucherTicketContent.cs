using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Kiosk.Vouchers;

namespace Kiosk.Printing;

/// <summary>The ticket a job is for, rendered when its printer is about to get it.</summary>
sealed class VoucherTicketContent(TicketService tickets, VoucherStore vouchers) : ITicketContent
{
    public TicketBytes Render(PrintJob job, PrinterOptions printer)
    {
        var voucher = vouchers.Find(job.VoucherId)!; // vouchers are never deleted
        return new TicketBytes(voucher.Username, tickets.RenderFor(printer, voucher, job.Template, job.Reprint, job.Language));
    }
}
