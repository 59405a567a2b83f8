using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Printing;

/// <summary>
/// Queues the tickets that were asked for when their vouchers were issued. The wish is in the voucher's row and the
/// queue knows each voucher's first ticket by its key, so a power cut in between neither forgets nor doubles it.
/// </summary>
public sealed class IssuedTickets(PrintWishStore wishes, PrintQueue queue, PrinterList printers, TicketTemplates templates)
{
    public void PrintReady()
    {
        foreach (var together in wishes.Ready().GroupBy(wish => IsForSheet(wish) ? wish.BatchId : null))
        {
            if (together.Key is null)
            {
                foreach (var wish in together)
                    PrintTicket(wish);
            }
            else if (together.All(wish => !wish.BatchRuns))
            {
                PrintSheet([.. together], together.Key);
            }
        }
    }

    void PrintTicket(ReadyWish wish)
    {
        queue.Enqueue(wish.Printer, [wish.VoucherId], template: null, wish.Copies, wish.CreatedBy, $"issued:{wish.VoucherId}");
        wishes.Fulfilled([wish.VoucherId]);
    }

    /// <summary>Vouchers of a batch share the pages of a sheet, once no more of them are to come.</summary>
    void PrintSheet(IReadOnlyList<ReadyWish> all, string batch)
    {
        var wanted = all.Where(wish => !wish.IsOnSheet).ToList();
        if (wanted is [var first, ..])
        {
            var key = $"{PrintWishStore.SheetKey}{batch}:{first.VoucherId}";
            for (var copy = 1; copy <= first.Copies; copy++)
                queue.EnqueueSheet(first.Printer, [.. wanted.Select(wish => wish.VoucherId)], template: null, first.CreatedBy, $"{key}:{copy}");
        }

        wishes.Fulfilled([.. all.Select(wish => wish.VoucherId)]);
    }

    bool IsForSheet(ReadyWish wish) =>
        wish.BatchId is not null && printers.Find(wish.Printer) is { Kind: PrinterKind.Ipp, Template: { } template }
        && templates.Find(template)?.Sheet is not null;
}
