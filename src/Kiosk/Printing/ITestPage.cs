using Kiosk.Printing.Transports;
using Kiosk.Settings;

namespace Kiosk.Printing;

/// <summary>A page that shows what a printer can do, in the bytes that it understands.</summary>
public interface ITestPage
{
    TicketBytes Render(PrinterOptions printer);
}
