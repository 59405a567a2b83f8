using Kiosk.Settings;
using Kiosk.Vouchers;

namespace Kiosk.Printing;

/// <summary>The ticket a job is for, rendered when its printer is about to get it.</summary>
sealed class VoucherTicketContent(TicketService tickets, VoucherStore vouchers) : ITicketContent
{
    public byte[] Render(PrintJob job, PrinterOptions printer) =>
        tickets.RenderFor(printer, vouchers.Find(job.VoucherId)!, job.Template, job.Reprint); // vouchers are never deleted
}
