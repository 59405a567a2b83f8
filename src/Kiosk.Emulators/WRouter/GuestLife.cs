namespace Kiosk.Emulators.WRouter;

/// <summary>Guests who come, log in, use data, fall idle, leave and come back, as far as time has gone since the last tick.</summary>
public sealed class GuestLife
{
    static readonly TimeSpan longestStep = TimeSpan.FromMinutes(1);

    readonly WRouterDevice device;
    readonly RandomNames chance;
    readonly int mostGuests;
    readonly Lock gate = new();
    readonly Dictionary<string, Habit> habits = new(StringComparer.Ordinal);
    DateTimeOffset reached;

    internal GuestLife(WRouterDevice device, RandomNames chance, int mostGuests)
    {
        this.device = device;
        this.chance = chance;
        this.mostGuests = mostGuests;
        reached = device.Clock.Now;
    }

    public void Tick()
    {
        lock (gate)
        {
            var now = device.Clock.Now;
            while (reached < now)
            {
                var step = now - reached < longestStep ? now - reached : longestStep;
                reached += step;
                Live(reached, step);
            }
        }
    }

    void Live(DateTimeOffset at, TimeSpan step)
    {
        var (online, hosts) = device.Read(at, (_, guests, _) => (
            guests.Active.Select(h => (h.Session!.Login, h.Mac)).ToArray(),
            guests.Hosts.Where(h => h.Session is null).Select(h => h.Mac).ToArray()));
        foreach (var (login, mac) in online)
            Surf(login, mac, at, step);
        foreach (var mac in hosts)
        {
            if (Happens(step, TimeSpan.FromMinutes(15)))
                device.Leave(mac);
        }

        if (online.Length < mostGuests)
            Arrivals(at, step, hosts.Length);
    }

    void Surf(string login, string mac, DateTimeOffset at, TimeSpan step)
    {
        var habit = HabitOf(login);
        if (Happens(step, habit.Idle ? TimeSpan.FromMinutes(6) : TimeSpan.FromMinutes(12)))
            habits[login] = habit with { Idle = !habit.Idle };
        if (Happens(step, habit.Idle ? TimeSpan.FromMinutes(40) : TimeSpan.FromMinutes(120)))
        {
            device.Logout(login);
            device.Leave(mac);
            return;
        }

        if (habit.Idle)
            return;
        var download = habit.BytesPerSecond * step.TotalSeconds * chance.Between(0.3, 1.7);
        device.Use(login, (long)download, (long)(download * chance.Between(0.04, 0.2)), at);
    }

    void Arrivals(DateTimeOffset at, TimeSpan step, int atPortal)
    {
        var (vouchers, emails) = device.Read(at, (vouchers, guests, users) =>
        {
            var online = guests.Active.Select(h => h.Session!.Login).ToHashSet(StringComparer.Ordinal);
            return (
                vouchers.All().Where(v => !online.Contains(v.Username) && vouchers.IsUsable(v, at)).ToArray(),
                users.Email.Where(u => !online.Contains(u.Key)).Select(u => u.Key).ToArray());
        });
        foreach (var voucher in vouchers)
        {
            if (HabitOf(voucher.Username).NeverComes)
                continue;
            if (Happens(step, voucher.FirstLogin is null ? TimeSpan.FromMinutes(25) : TimeSpan.FromHours(3)))
                device.Login(voucher.Username, voucher.Passcode, voucher.Mac, at);
        }

        foreach (var email in emails)
        {
            if (Happens(step, TimeSpan.FromHours(6)))
                device.LoginByEmail(email, at);
        }

        if (atPortal < 6 && Happens(step, TimeSpan.FromMinutes(5)))
            device.Arrive(chance.Mac(), at);
    }

    Habit HabitOf(string login)
    {
        if (!habits.TryGetValue(login, out var habit))
            habits[login] = habit = new Habit(chance.Between(4_000, 120_000), Idle: false, NeverComes: chance.Chance(0.1));
        return habit;
    }

    /// <summary>Something that happens once in <paramref name="every"/>, on average, happens in this step.</summary>
    bool Happens(TimeSpan step, TimeSpan every) => chance.Chance(1 - Math.Exp(-step / every));

    sealed record Habit(double BytesPerSecond, bool Idle, bool NeverComes);
}
