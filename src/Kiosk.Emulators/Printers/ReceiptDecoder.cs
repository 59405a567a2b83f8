namespace Kiosk.Emulators.Printers;

/// <summary>Bytes to tickets without a printer; the last may lack its cut.</summary>
public static class ReceiptDecoder
{
    public static IReadOnlyList<PrintedTicket> Decode(ReadOnlySpan<byte> bytes, ReceiptPrinterSettings? settings = null)
    {
        var tickets = new List<PrintedTicket>();
        var head = new PrintHead(settings ?? new ReceiptPrinterSettings(), tickets.Add);
        foreach (var command in new EscPosReader().Feed(bytes))
            head.Apply(command);
        if (head.Remainder() is { } remainder)
            tickets.Add(remainder);
        return tickets;
    }
}
