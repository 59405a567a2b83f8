namespace Kiosk.Emulators.Printers;

/// <summary>How long paper takes to come out. Without a pace it comes out at once.</summary>
sealed class PrinterPace : IDisposable
{
    readonly TimeSpan perPiece;
    readonly Timer timer;

    public PrinterPace(TimeSpan perPiece, Action goOn)
    {
        this.perPiece = perPiece;
        timer = new Timer(_ =>
        {
            IsBusy = false;
            goOn();
        });
    }

    public bool IsBusy { get; private set; }

    /// <summary>The next piece has to wait until this one is out.</summary>
    public void Begin()
    {
        if (perPiece == TimeSpan.Zero)
            return;
        IsBusy = true;
        timer.Change(perPiece, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer.Dispose();
}
