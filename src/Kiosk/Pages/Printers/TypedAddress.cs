using System.Net;
using System.Net.Sockets;
using Kiosk.Settings;

namespace Kiosk.Pages;

/// <summary>An address as people type it: <c>192.168.1.50</c> and <c>/dev/usb/lp0</c> are enough.</summary>
static class TypedAddress
{
    public static string Read(string typed, PrinterKind kind)
    {
        var text = typed.Trim();
        if (text.Length == 0 || text.Contains("://", StringComparison.Ordinal))
            return text;
        if (text.StartsWith("/dev/tty", StringComparison.Ordinal) || text.StartsWith("/dev/serial/", StringComparison.Ordinal))
            return $"serial://{text}";
        if (text.StartsWith('/'))
            return $"file://{text}";
        var host = IPAddress.TryParse(text, out var address) && address.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{text}]" : text;
        if (kind is not PrinterKind.Ipp)
            return $"tcp://{host}";
        return host.Contains('/', StringComparison.Ordinal) ? $"ipp://{host}" : $"ipp://{host}/ipp/print";
    }
}
