using System.Threading.Channels;

namespace Kiosk.Printing.Transports.Wires;

/// <summary>What a printer said and nobody has asked for yet. Much of it is lost, oldest first, rather than kept.</summary>
sealed class Heard
{
    const int Most = 4096;

    readonly Channel<byte> bytes = Channel.CreateBounded<byte>(
        new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest, SingleWriter = true });

    readonly byte[] first = new byte[16];
    volatile int firstCount;

    public ReadOnlySpan<byte> First => first.AsSpan(0, firstCount);

    public void Add(ReadOnlySpan<byte> said)
    {
        var more = Math.Min(said.Length, first.Length - firstCount);
        said[..more].CopyTo(first.AsSpan(firstCount));
        firstCount += more;
        foreach (var one in said)
            bytes.Writer.TryWrite(one);
    }

    public void End() => bytes.Writer.TryComplete();

    public void Forget()
    {
        while (bytes.Reader.TryRead(out _))
        {
        }
    }

    public bool TryNext(out byte next) => bytes.Reader.TryRead(out next);

    public async ValueTask<byte?> NextAsync(CancellationToken cancellationToken)
    {
        while (await bytes.Reader.WaitToReadAsync(cancellationToken))
        {
            if (bytes.Reader.TryRead(out var one))
                return one;
        }

        return null;
    }
}
