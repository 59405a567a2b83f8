using Kiosk.Printing.Transports;
using Kiosk.Settings;

namespace Kiosk.Printing;

/// <summary>A voucher's ticket in the bytes that this printer understands.</summary>
public interface ITicketContent
{
    /// <summary>Any exception fails the job at once; nothing has been sent then.</summary>
    TicketBytes Render(PrintJob job, PrinterOptions printer);
}
