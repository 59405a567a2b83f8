namespace Kiosk.Printing.Transports;

/// <summary>A way to a printer, chosen by its address's scheme.</summary>
public interface IPrinterTransport
{
    string Scheme { get; }

    /// <summary>Checks the address without any I/O.</summary>
    /// <exception cref="PrinterSettingsException">No printer can have this address.</exception>
    void Check(Uri address);

    /// <summary>The same for every way to write the address of one printer, as far as that can be told without any I/O.</summary>
    string PlaceOf(Uri address);

    /// <summary>Ready to print: what can be asked beforehand (paper, cover) has been asked.</summary>
    /// <exception cref="PrinterAwayException">The printer cannot take a ticket now.</exception>
    Task<IPrinterLink> OpenAsync(PrinterTarget target, CancellationToken cancellationToken);
}

/// <summary>The open way to one printer. It may carry several tickets, one after the other.</summary>
public interface IPrinterLink : IAsyncDisposable
{
    /// <summary>Where it leads; another target needs another link.</summary>
    PrinterTarget Target { get; }

    /// <summary>As far as can be known without sending.</summary>
    bool IsOpen { get; }

    /// <summary>What it prints in spite of, as it said when it was last asked.</summary>
    IReadOnlyList<PrintTrouble> Notes => [];

    /// <summary>Before another ticket over this link: asks again where the last answer is too old.</summary>
    /// <exception cref="PrinterAwayException">The printer cannot take a ticket now.</exception>
    Task ReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Returns when the printer has taken every byte; after any other exception some may be on paper.</summary>
    /// <exception cref="PrinterAwayException">The printer certainly did not take it: the job waits again.</exception>
    /// <exception cref="TicketRefusedException">Nor will it ever: the job fails.</exception>
    /// <exception cref="PrintUnconfirmedException">It stopped midway or took no byte for too long.</exception>
    Task<PrintEvidence> SendAsync(TicketBytes ticket, CancellationToken cancellationToken);

    /// <summary>After the last ticket: closes in peace and hears whether the printer objects.</summary>
    /// <exception cref="PrintUnconfirmedException">It did, so the last ticket is in doubt.</exception>
    Task FinishAsync(CancellationToken cancellationToken);
}

/// <summary>How strongly the printer vouches for a ticket.</summary>
public enum PrintEvidence
{
    /// <summary>It has taken the bytes.</summary>
    Taken,

    /// <summary>It said that they are on paper.</summary>
    Printed,
}
