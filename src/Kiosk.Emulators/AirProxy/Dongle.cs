using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.AirProxy;

/// <summary>One proxy's modem: its address changes when a change or a reboot is over.</summary>
sealed class Dongle(AirProxyRental rental, AirProxySettings settings, DateTimeOffset born)
{
    static readonly TimeSpan cacheLasts = TimeSpan.FromSeconds(120);

    readonly Lock gate = new();
    int addresses;
    DateTimeOffset? changeStarted;
    DateTimeOffset? changeEnds;
    DateTimeOffset? rebootEnds;
    (string? Ip, DateTimeOffset At)? cached;

    public AirProxyRental Rental => rental;

    public DateTimeOffset RentedFrom => born.AddDays(-60);

    public DateTimeOffset RentedTill => born.AddDays(rental.DaysLeft);

    /// <summary>A p0f SYN signature; null: the dongle's own.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>Checks of the address fail: null for every IP.</summary>
    public bool ChecksFail { get; set; }

    /// <summary>The provider hands out the same address again.</summary>
    public bool KeepsAddress { get; set; }

    public TimeSpan ChangeTakes { get; set; } = settings.ChangeTakes;

    public string Ip(DateTimeOffset now)
    {
        lock (gate)
        {
            Settle(now);
            return Address;
        }
    }

    public bool IsAway(DateTimeOffset now)
    {
        lock (gate)
        {
            Settle(now);
            return rebootEnds is not null;
        }
    }

    public bool Knows(string id) =>
        string.Equals(id, $"{rental.Id}", StringComparison.Ordinal) || string.Equals(id, $"{rental.Host}:{rental.Port}", StringComparison.OrdinalIgnoreCase);

    /// <summary>A check through the proxy, or what the last one found up to 120 s ago.</summary>
    public (string? Ip, bool FromCache) Check(DateTimeOffset now, bool mayBeCached)
    {
        lock (gate)
        {
            Settle(now);
            if (mayBeCached && cached is { } known && now - known.At < cacheLasts)
                return (known.Ip, true);
            var ip = ChecksFail || rebootEnds is not null ? null : Address;
            cached = (ip, now);
            return (ip, false);
        }
    }

    /// <summary>null when it has begun; else why not yet, and in how many seconds.</summary>
    public (string Words, int Seconds)? BeginChange(DateTimeOffset now)
    {
        lock (gate)
        {
            Settle(now);
            if (changeEnds is not null && now - changeStarted!.Value >= TimeSpan.FromSeconds(5))
                return Running((int)Math.Ceiling((changeStarted.Value + TimeSpan.FromSeconds(165) - now).TotalSeconds));
            if (changeStarted is { } last && now - last < TimeSpan.FromSeconds(5))
                return TooSoon((int)Math.Ceiling((last + TimeSpan.FromSeconds(5) - now).TotalSeconds));
            (changeStarted, changeEnds) = (now, now + ChangeTakes);
            return null;
        }
    }

    /// <summary>For who waited: a timer may fire a moment early.</summary>
    public void EndChange()
    {
        lock (gate)
        {
            if (changeEnds is { } end)
                Settle(end);
        }
    }

    public void Reboot(DateTimeOffset now)
    {
        lock (gate)
        {
            Settle(now);
            (changeEnds, rebootEnds) = (null, now + settings.RebootTakes);
        }
    }

    string Address => Dice.Ipv4($"airproxy {rental.Id}", addresses);

    static (string, int) Running(int seconds) => ($"Request was throttled: previous call is still running. Expected available in less than {Plural(seconds)}.", seconds);

    static (string, int) TooSoon(int seconds) => ($"Request was throttled. Expected available in {Plural(seconds)}.", seconds);

    static string Plural(int seconds) => seconds == 1 ? "1 second" : $"{seconds} seconds";

    void Settle(DateTimeOffset now)
    {
        if (changeEnds <= now)
        {
            Rotate();
            changeEnds = null;
        }

        if (rebootEnds <= now)
        {
            Rotate();
            rebootEnds = null;
        }
    }

    void Rotate()
    {
        if (!KeepsAddress)
            addresses++;
    }
}
