using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>The six calls of the vendor's page. The key travels in the query: the vendor takes it nowhere else.</summary>
public sealed class AirProxyClient(VendorExchange exchange, AirProxyRests rests)
{
    /// <summary>One second more than the vendor asks for between two changes of a proxy's address: the second may travel faster.</summary>
    static readonly RateLimit ChangePace = new(1, TimeSpan.FromSeconds(6));

    static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(30);

    /// <summary>A change takes 165 s at most, and a look at the old address its time as well.</summary>
    static readonly TimeSpan ChangeTimeout = TimeSpan.FromSeconds(175);

    /// <param name="session">The cookie of somebody who is logged in to the site, <c>sessionid=…</c>; without it the vendor refuses.</param>
    public async Task<string> GetKeyAsync(UplinkAccount account, string? session, CancellationToken cancellationToken)
    {
        var request = new VendorRequest(account, "get_key", new AirProxyQuery("get_key").ToString())
        {
            Authorization = session is null ? null : ("Cookie", session),
            Secrets = [session],
            Timeout = UsualTimeout,
            ByPerson = true,
        };
        var answer = await exchange.SendAsync(request, cancellationToken);
        return AirProxyVerdict.Of(answer, "key", asksForKey: true).Text("key") ?? throw answer.Fault(UplinkError.Unreadable, "no key in the answer");
    }

    /// <summary>Sent once. Waits for the new address unless the change is asynchronous.</summary>
    /// <param name="id">The proxy's number, or <c>domain:port</c>.</param>
    public async Task<AirProxyChanged> ChangeIpAsync(UplinkAccount account, string id, AirProxyChange change, CancellationToken cancellationToken)
    {
        rests.ThrowIfResting(account, id);
        var query = Query(account, "change_ip", id).Flag("async", change.IsAsync).Flag("show_old_ip", change.ShowOldIp).Flag("from_cache", change.FromCache);
        var request = Request(account, "change_ip", query.Value("fp", change.Fingerprint)) with
        {
            IsWrite = true,
            Timeout = change.AnswersAtOnce ? UsualTimeout : ChangeTimeout,
            OwnLimit = ($"change {id}", ChangePace),
        };
        var json = AirProxyVerdict.Of(await exchange.SendAsync(request, cancellationToken), change.IsAsync ? "success" : "new_ip");
        return new AirProxyChanged(json.Text("new_ip"), json.Text("old_ip"), json.Flag("from_cache"));
    }

    /// <param name="fromCache">Up to 120 s old; else the vendor looks now, which takes a while.</param>
    /// <returns>Null: the check through the proxy failed.</returns>
    public async Task<string?> GetExternalIpAsync(UplinkAccount account, string id, bool fromCache, bool byPerson, CancellationToken cancellationToken)
    {
        rests.ThrowIfResting(account, id);
        var request = Request(account, "ext_ip", Query(account, "ext_ip", id).Flag("from_cache", fromCache)) with { ByPerson = byPerson };
        return AirProxyVerdict.Of(await exchange.SendAsync(request, cancellationToken), "ip").Text("ip");
    }

    public async Task<AirProxyTraffic> GetTrafficAsync(UplinkAccount account, string id, AirProxySpan span, CancellationToken cancellationToken)
    {
        rests.ThrowIfResting(account, id);
        var request = Request(account, "traffic", span.AddTo(Query(account, "traffic", id)));
        return AirProxyTraffic.Read(AirProxyVerdict.Of(await exchange.SendAsync(request, cancellationToken), "data"));
    }

    /// <summary>Sent once. Afterwards the proxy is left alone for 20 s.</summary>
    public async Task RebootAsync(UplinkAccount account, string id, CancellationToken cancellationToken)
    {
        rests.ThrowIfResting(account, id);
        var request = Request(account, "reboot", Query(account, "reboot", id)) with { IsWrite = true };
        try
        {
            AirProxyVerdict.Of(await exchange.SendAsync(request, cancellationToken), "success");
            rests.Begin(account, id);
        }
        catch (UplinkException exception) when (!exception.NotDone)
        {
            rests.Begin(account, id);
            throw;
        }
    }

    public async Task<IReadOnlyList<AirProxyRental>> GetListAsync(UplinkAccount account, AirProxyFilter filter, bool byPerson, CancellationToken cancellationToken)
    {
        var request = Request(account, "list", filter.AddTo(new AirProxyQuery("list").Value("key", account.Key))) with { ByPerson = byPerson };
        var answer = await exchange.SendAsync(request, cancellationToken);
        return AirProxyRental.ReadAll(AirProxyVerdict.Of(answer, "proxies"), answer);
    }

    static AirProxyQuery Query(UplinkAccount account, string call, string id) => new AirProxyQuery(call).Value("key", account.Key).Value("id", id);

    static VendorRequest Request(UplinkAccount account, string call, AirProxyQuery query) =>
        new(account, call, query.ToString()) { Timeout = UsualTimeout, Refusals = AirProxyVerdict.Refusals };
}
