using Kiosk.Events;

namespace Kiosk.Uplinks;

/// <summary>What the vendors said last, in memory: pages read this and never wait for the network.</summary>
public sealed class UplinkBoard(EventFeed feed)
{
    volatile UplinkSnapshot current = UplinkSnapshot.None;

    public UplinkSnapshot Current => current;

    internal void Show(UplinkSnapshot snapshot)
    {
        var before = current;
        current = snapshot;
        foreach (var entry in snapshot.Entries)
        {
            var old = before.Find(entry.Uplink.Name);
            if (old is null || old.Status.State != entry.Status.State || old.Status.Reason != entry.Status.Reason || old.Latest != entry.Latest)
                feed.Publish(new FeedMessage("uplink", entry.Uplink.Name, entry.Status.State.ToText()));
        }

        if (snapshot.Entries.Count < before.Entries.Count)
            feed.Publish(new FeedMessage("uplink"));
    }
}
