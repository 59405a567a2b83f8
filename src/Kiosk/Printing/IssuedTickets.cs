namespace Kiosk.Printing;

/// <summary>
/// Queues the tickets that were asked for when their vouchers were issued. The wish is in the voucher's row and the
/// queue knows each voucher's first ticket by its key, so a power cut in between neither forgets nor doubles it.
/// </summary>
public sealed class IssuedTickets(PrintWishStore wishes, PrintQueue queue)
{
    public void PrintReady()
    {
        foreach (var wish in wishes.Ready())
        {
            queue.Enqueue(wish.Printer, [wish.VoucherId], template: null, wish.Copies, wish.CreatedBy, $"issued:{wish.VoucherId}");
            wishes.Fulfilled(wish.VoucherId);
        }
    }
}
