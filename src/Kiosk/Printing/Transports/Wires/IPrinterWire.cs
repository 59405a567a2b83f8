namespace Kiosk.Printing.Transports.Wires;

/// <summary>The cable: bytes to a printer and from it, whatever they mean.</summary>
interface IPrinterWire : IAsyncDisposable
{
    /// <summary>As far as can be known without sending.</summary>
    bool IsOpen { get; }

    /// <summary>Up to sixteen bytes, the first that were heard since the wire was opened.</summary>
    ReadOnlySpan<byte> FirstWords { get; }

    /// <summary>Returns when this machine has accepted all bytes for sending.</summary>
    /// <exception cref="TimeoutException">The far side took nothing for too long.</exception>
    /// <exception cref="IOException">It is gone.</exception>
    Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Returns when nothing is left in this machine: the far side has taken all.</summary>
    /// <exception cref="TimeoutException">It took nothing for too long.</exception>
    /// <exception cref="IOException">It is gone.</exception>
    Task TakenAsync(CancellationToken cancellationToken);

    /// <summary>The next byte it says; null when it will not say any more.</summary>
    ValueTask<byte?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>What it said until now answers no question of ours.</summary>
    void ForgetAnswers();

    /// <summary>After the last byte: hears whether the far side objects.</summary>
    /// <exception cref="IOException">It does.</exception>
    Task FinishAsync(CancellationToken cancellationToken);

    /// <summary>What still lies in this machine's buffers is dropped: no late ticket after a person was asked about it.</summary>
    void Break();
}
