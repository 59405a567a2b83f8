using System.Text;
using Kiosk.Printing.Transports;
using Kiosk.Settings;

namespace Kiosk.Printing;

/// <summary>The printer's name in its own letters, where nothing better is registered.</summary>
sealed class PlainTestPage : ITestPage
{
    public TicketBytes Render(PrinterOptions printer)
    {
        var name = new string([.. printer.Name.Where(char.IsAsciiLetterOrDigit)]);
        return new TicketBytes(printer.Name, Encoding.ASCII.GetBytes(printer.Kind switch
        {
            PrinterKind.Zpl => $"^XA^FO20,20^A0N,40^FD{name}^FS^XZ\r\n",
            PrinterKind.Tspl => $"CLS\r\nTEXT 20,20,\"3\",0,1,1,\"{name}\"\r\nPRINT 1\r\n",
            _ => $"\e@{name}\n\n\n\n\u001dVB\0",
        }));
    }
}
