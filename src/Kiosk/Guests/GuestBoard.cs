using Kiosk.Events;
using Kiosk.Hotspot;

namespace Kiosk.Guests;

/// <summary>What the router said last, in memory: pages read this and never wait for the network.</summary>
public sealed class GuestBoard(EventFeed feed)
{
    volatile GuestSnapshot current = GuestSnapshot.None;

    public GuestSnapshot Current => current;

    internal void Show(GuestSnapshot snapshot)
    {
        var before = current;
        current = snapshot;
        if (before.Router.IsUp != snapshot.Router.IsUp || before.Router.Error != snapshot.Router.Error)
            feed.Publish(new FeedMessage("router", State: snapshot.Router.IsUp is true ? "up" : "down"));
        if (!ReferenceEquals(before.Active, snapshot.Active))
            feed.Publish(new FeedMessage("guests"));
    }
}

/// <param name="AsOf">When the lists were true; null before the first answer.</param>
public sealed record GuestSnapshot(
    RouterStatus Router, DateTimeOffset? AsOf, IReadOnlyList<ActiveGuest> Active, IReadOnlyList<GuestHost> Hosts)
{
    public static GuestSnapshot None { get; } = new(RouterStatus.Unknown, AsOf: null, [], []);

    /// <summary>The lists are older than the last question: the router did not answer it.</summary>
    public bool Stale => Router.IsUp is not true;
}

/// <param name="IsUp">Null until the first answer or failure.</param>
/// <param name="Error">Why it is down.</param>
/// <param name="Detail">Goes into the error's sentence.</param>
/// <param name="Since">When it came to be so.</param>
public sealed record RouterStatus(bool? IsUp, RouterError? Error, string? Detail, DateTimeOffset? Since, DateTimeOffset? CheckedAt)
{
    public static RouterStatus Unknown { get; } = new(null, null, null, null, null);
}
