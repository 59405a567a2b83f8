namespace Kiosk.Emulators.Printers;

public sealed class PrintedEventArgs(PrintedTicket ticket) : EventArgs
{
    public PrintedTicket Ticket => ticket;
}
