using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Kiosk.Events;

/// <summary>
/// What just changed, for everyone who watches. A wake-up only: the tables are the truth, and a watcher that
/// falls behind loses the oldest messages, never the truth.
/// </summary>
public sealed class EventFeed
{
    readonly ConcurrentDictionary<Channel<FeedMessage>, byte> watchers = new();

    public void Publish(FeedMessage message)
    {
        foreach (var watcher in watchers.Keys)
            watcher.Writer.TryWrite(message);
    }

    /// <summary>Hears everything from this call on, even before the first message is awaited.</summary>
    public IAsyncEnumerable<FeedMessage> WatchAsync(CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<FeedMessage>(
            new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        watchers[channel] = 0;
        return ReadAsync(channel, cancellationToken);
    }

    async IAsyncEnumerable<FeedMessage> ReadAsync(
        Channel<FeedMessage> channel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in channel.Reader.ReadAllAsync(cancellationToken))
                yield return message;
        }
        finally
        {
            watchers.TryRemove(channel, out _);
        }
    }
}

/// <param name="Topic"><c>voucher</c>, <c>batch</c>, <c>print-job</c>, <c>guests</c>, <c>uplink</c> or <c>router</c>.</param>
/// <param name="Id">What changed: a user name, a batch or job id; empty for the whole topic.</param>
/// <param name="State">Its new state, where it has one.</param>
public sealed record FeedMessage(string Topic, string Id = "", string? State = null);
