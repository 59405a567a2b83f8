using System.Diagnostics;

namespace Kiosk.Emulators.Printers;

/// <summary>How long paper takes to come out. Without a pace it comes out at once.</summary>
sealed class PrinterPace : IDisposable
{
    readonly TimeSpan perPiece;
    readonly Timer timer;
    long? busySince;

    public PrinterPace(TimeSpan perPiece, Action goOn)
    {
        this.perPiece = perPiece;
        timer = new Timer(_ => goOn());
    }

    public bool IsBusy
    {
        get
        {
            if (busySince is { } since && Stopwatch.GetElapsedTime(since) >= perPiece)
                busySince = null;
            return busySince is not null;
        }
    }

    /// <summary>The next piece has to wait until this one is out.</summary>
    public void Begin()
    {
        if (perPiece == TimeSpan.Zero)
            return;
        busySince = Stopwatch.GetTimestamp();
        timer.Change(perPiece + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer.Dispose();
}
