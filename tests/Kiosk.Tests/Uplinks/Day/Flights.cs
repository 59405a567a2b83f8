using Kiosk.Outbound;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Tests.Uplinks.Day;

/// <summary>The calls under way, and how many writes there were to each place, counted where the kiosk hands them to .NET.</summary>
sealed class Flights(ManualTimeProvider time)
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    readonly Lock gate = new();
    readonly Dictionary<string, Queue<DateTimeOffset>> begun = [];
    readonly Dictionary<string, int> writes = [];
    readonly List<(UplinkAccount Account, RateGate Gate)> gates = [];
    int beginnings;
    int ends;
    int knownToHang = -1;

    /// <summary>How long a call is waited for; short while vendors are known to hang.</summary>
    public TimeSpan Patience { get; set; } = Longest;

    public void AddTo(IServiceCollection services)
    {
        services.AddHttpClient(OutboundClients.FarReads).AddHttpMessageHandler(() => new Counter(this, isWrite: false));
        services.AddHttpClient(OutboundClients.FarWrites).AddHttpMessageHandler(() => new Counter(this, isWrite: true));
    }

    public void Watch(VendorManners manners, IEnumerable<UplinkAccount> accounts) =>
        gates.AddRange(accounts.Distinct().Select(account => (account, manners.GateOf(account))));

    public int WritesTo(Uri address)
    {
        lock (gate)
            return writes.GetValueOrDefault(address.Authority);
    }

    /// <summary>Until every call that passed its gate has begun and ended; one that hangs is waited for once.</summary>
    public async Task SettleAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var quiet = 0; quiet < 3;)
        {
            await Task.Yield();
            var (isUnderWay, isToBegin) = (beginnings != ends && beginnings + ends != knownToHang, IsToBegin());
            quiet = isUnderWay || isToBegin ? 0 : quiet + 1;
            if (quiet == 0 && TimeProvider.System.GetElapsedTime(started) > (isToBegin ? Longest : Patience))
                break;
        }

        knownToHang = beginnings == ends ? -1 : beginnings + ends;
    }

    bool IsToBegin()
    {
        lock (gate)
            return gates.Any(one => one.Gate.Used > BegunLately(one.Account));
    }

    int BegunLately(UplinkAccount account)
    {
        if (!begun.TryGetValue(account.Address.Authority, out var times))
            return 0;
        while (times.TryPeek(out var first) && time.GetUtcNow() - first >= VendorRules.Of(account.Kind).Limits[0].Window)
            times.Dequeue();
        return times.Count;
    }

    void Begin(string place, bool isWrite)
    {
        lock (gate)
        {
            if (!begun.TryGetValue(place, out var times))
                begun[place] = times = new Queue<DateTimeOffset>();
            times.Enqueue(time.GetUtcNow());
            if (isWrite)
                writes[place] = writes.GetValueOrDefault(place) + 1;
        }
    }

    sealed class Counter(Flights flights, bool isWrite) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref flights.beginnings);
            flights.Begin(request.RequestUri!.Authority, isWrite);
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                await response.Content.LoadIntoBufferAsync(cancellationToken);
                return response;
            }
            finally
            {
                Interlocked.Increment(ref flights.ends);
            }
        }
    }
}
