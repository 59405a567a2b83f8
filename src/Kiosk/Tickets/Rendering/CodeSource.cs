using System.Collections.Concurrent;

namespace Kiosk.Tickets.Rendering;

/// <summary>Makes QR codes; the venue's Wi-Fi code, the same on every ticket, is made once.</summary>
sealed class CodeSource
{
    readonly ConcurrentDictionary<string, QrMatrix?> wifi = new();

    public QrMatrix? Of(QrBlock block)
    {
        if (block.Kind != QrKind.Wifi)
            return QrMatrix.Of(block.Payload);
        if (wifi.Count > 16)
            wifi.Clear();
        return wifi.GetOrAdd(block.Payload, QrMatrix.Of);
    }
}
