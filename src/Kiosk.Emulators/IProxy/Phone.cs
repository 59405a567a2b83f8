using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

/// <summary>The phone behind a connection: online or not, its address, and what commands do to it a little later.</summary>
sealed class Phone
{
    static readonly TimeSpan addressesLast = TimeSpan.FromHours(6);

    readonly string id;
    readonly DateTimeOffset started;
    readonly List<(DateTimeOffset At, Action<DateTimeOffset> Event)> coming = [];
    readonly List<(DateTimeOffset At, string Ip, string Ipv6)> addresses = [];
    readonly List<(DateTimeOffset From, DateTimeOffset? Till)> outages = [];
    long number;

    public Phone(string id, DateTimeOffset born, DateTimeOffset started, IProxyStatus status)
    {
        (this.id, this.started) = (id, started);
        for (var at = born; at <= started; at += addressesLast)
            TakeAddress(at);
        (Status, Since) = (status, started);
        if (!IsUp)
            outages.Add((started, null));
    }

    public IProxyStatus Status { get; private set; }

    /// <summary>Of the status.</summary>
    public DateTimeOffset Since { get; private set; }

    public bool ProxiesEnabled { get; set; } = true;

    public bool IsUp => Status is IProxyStatus.Online or IProxyStatus.Flapping;

    public string Ip => addresses[^1].Ip;

    public string Ipv6 => addresses[^1].Ipv6;

    public IEnumerable<(DateTimeOffset At, string Ip, string Ipv6)> Addresses => addresses;

    public DateTimeOffset LastActivity(DateTimeOffset now) => IsUp ? now.AddSeconds(-(now.ToUnixTimeSeconds() % 15)) : Since;

    public void Settle(DateTimeOffset now)
    {
        while (coming.Where(c => c.At <= now).OrderBy(c => c.At).FirstOrDefault() is { Event: not null } due)
        {
            coming.Remove(due);
            due.Event(due.At);
        }
    }

    public void Become(IProxyStatus status, DateTimeOffset at)
    {
        if (status == Status)
            return;
        var wasUp = IsUp;
        (Status, Since) = (status, at);
        if (wasUp && !IsUp)
            outages.Add((at, null));
        else if (!wasUp && IsUp && outages.Count > 0)
            outages[^1] = outages[^1] with { Till = at };
    }

    /// <summary>A phone that is not there does not hear the command.</summary>
    public void ChangeAddress(DateTimeOffset now, TimeSpan takes) => Later(now + takes, at =>
    {
        if (IsUp)
            TakeAddress(at);
    });

    public void Reboot(DateTimeOffset now, TimeSpan takes)
    {
        if (!IsUp)
            return;
        Later(now.AddSeconds(1), at => Become(IProxyStatus.Offline, at));
        Later(now + takes, at =>
        {
            TakeAddress(at);
            Become(IProxyStatus.Online, at);
        });
    }

    /// <summary>What was coming does not come.</summary>
    public void Forget() => coming.Clear();

    public bool WasUp(DateTimeOffset from, DateTimeOffset till) =>
        from < started
            ? Dice.Below(97, $"uptime {id}", PastTraffic.HourOf(from)) != 0
            : !outages.Exists(o => o.From < till && (o.Till ?? DateTimeOffset.MaxValue) > from);

    void Later(DateTimeOffset at, Action<DateTimeOffset> happens) => coming.Add((at, happens));

    void TakeAddress(DateTimeOffset at)
    {
        string ip;
        do
            ip = Dice.Ipv4($"iproxy {id}", ++number);
        while (addresses.Count > 0 && ip == Ip);
        addresses.Add((at, ip, Dice.Ipv6($"iproxy {id}", number)));
    }
}
