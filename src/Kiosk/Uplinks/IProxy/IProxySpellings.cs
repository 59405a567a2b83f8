using System.Collections.Concurrent;

namespace Kiosk.Uplinks.IProxy;

/// <summary>
/// The vendor's two pages write <c>connections/…</c> and <c>connection/…</c>, each for some calls, and both have answered.
/// Calls start as the page has them; what a 404 taught is kept for the account.
/// </summary>
public sealed class IProxySpellings
{
    readonly ConcurrentDictionary<(UplinkAccount Account, string Room), bool> learnt = new();

    public bool IsPlural(IProxyRequest request) =>
        request.Room is { } room && learnt.TryGetValue((request.Account, room), out var plural) ? plural : request.IsWrittenPlural;

    public void Remember(IProxyRequest request, bool plural)
    {
        if (request.Room is { } room)
            learnt[(request.Account, room)] = plural;
    }
}
