namespace Kiosk.Tickets;

public enum TicketFormat
{
    Pdf,
    Png,
    Svg,
    EscPos,
    Zpl,
    Tspl,
    Text,
}
