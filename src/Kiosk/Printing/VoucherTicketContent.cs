using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Kiosk.Vouchers;

namespace Kiosk.Printing;

/// <summary>What a job is for, rendered when its printer is about to get it.</summary>
sealed class VoucherTicketContent(TicketService tickets, VoucherStore vouchers, PrintJobStore jobs, TestPage test) : ITicketContent
{
    public TicketBytes Render(PrintJob job, PrinterOptions printer) => job.Content switch
    {
        PrintContent.Test => test.Render(printer),
        PrintContent.Sheet => Sheet(job, printer),
        _ => Ticket(job, printer),
    };

    TicketBytes Ticket(PrintJob job, PrinterOptions printer)
    {
        var voucher = vouchers.Find(job.VoucherId!.Value)!; // a ticket has one, and vouchers are never deleted
        // The number, not the user name: with one code for both, that would be the passcode.
        return new TicketBytes($"{printer.Name} {job.Id}", tickets.RenderFor(printer, voucher, job.Template, job.Reprint, job.Language));
    }

    TicketBytes Sheet(PrintJob job, PrinterOptions printer) =>
        new(printer.Name, tickets.Sheet(vouchers.WithIds(jobs.LiveVouchersOf(job)), job.Template ?? printer.Template));
}
