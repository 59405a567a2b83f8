using Kiosk.Printing.Transports;

namespace Kiosk.Printing;

/// <summary>The link to one printer for as long as its jobs follow one another, and the turn that goes with it.</summary>
sealed class PrinterCall(PrinterTurns turns) : IAsyncDisposable
{
    IPrinterLink? link;
    IDisposable? turn;

    /// <summary>The link at hand, if it still leads there and the printer is well; else that one is closed and a new one opened.</summary>
    /// <exception cref="PrinterAwayException">Nothing has been sent.</exception>
    public async Task<IPrinterLink> LinkAsync(PrinterWay way, CancellationToken cancellationToken)
    {
        try
        {
            if (link is { IsOpen: true } && link.Target.LeadsWhere(way.Target))
            {
                await link.ReadyAsync(cancellationToken);
                return link;
            }

            await DisposeAsync();
            turn = await turns.TakeAsync(way.Transport.PlaceOf(way.Target.Address), cancellationToken);
            return link = await way.Transport.OpenAsync(way.Target, cancellationToken);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (link is not null)
                await link.DisposeAsync();
        }
        finally
        {
            link = null;
            turn?.Dispose();
            turn = null;
        }
    }
}
