using System.Threading.Channels;

namespace Kiosk.Events;

/// <summary>Wakes a background service before its timer does. Many wakes while it works are one.</summary>
public sealed class WakeSignal
{
    readonly Channel<bool> channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Wake() => channel.Writer.TryWrite(true);

    /// <summary>Returns when woken, when the time is up or when cancelled.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await channel.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }
}
