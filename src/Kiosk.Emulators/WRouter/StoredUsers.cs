using System.Globalization;

namespace Kiosk.Emulators.WRouter;

/// <summary>One row of the e-mail, Facebook, mobile or free table: <paramref name="Key"/> is the address, the name, the number or empty.</summary>
sealed record StoredUser(int Id, string Key, string FullName, DateTimeOffset CreatedAt, string Mac, string City, string Gender)
{
    public DateTimeOffset LastLogin { get; init; }

    public int Visits { get; init; }

    public bool Marketing { get; init; }

    public bool Verified { get; init; }

    public StoredUser Visit(DateTimeOffset at) => this with { LastLogin = at, Visits = Visits + 1 };
}

sealed record LoginEntry(int Id, string Login, string Kind, string Mac, string Address, DateTimeOffset At);

/// <summary>Not safe for concurrent use: <see cref="WRouterDevice"/> holds the lock.</summary>
sealed class StoredUsers
{
    const int MostLogins = 5000;

    static readonly string[] cities = ["Lisbon", "Zürich", "Kraków", "Graz", "Bologna", "Malmö"];

    int lastLogin;

    public List<StoredUser> Email { get; } = [];

    public List<StoredUser> Facebook { get; } = [];

    public List<StoredUser> Mobile { get; } = [];

    public List<StoredUser> Free { get; } = [];

    public Queue<LoginEntry> Logins { get; } = new();

    public void Log(string login, string kind, EmulatedHost host, DateTimeOffset at)
    {
        Logins.Enqueue(new LoginEntry(++lastLogin, login, kind, host.Mac, host.Address, at));
        while (Logins.Count > MostLogins)
            Logins.Dequeue();
    }

    public void AddSamples(RandomNames names, DateTimeOffset now)
    {
        Add(Email, 8, (name, n) => string.Create(CultureInfo.InvariantCulture, $"{Plain(name)}{n}@example.com"));
        Add(Facebook, 3, (name, _) => name);
        Add(Mobile, 5, (_, _) => string.Create(CultureInfo.InvariantCulture, $"1555{names.Number(10_000_000):0000000}"));
        Add(Free, 6, (_, _) => "");

        void Add(List<StoredUser> table, int count, Func<string, int, string> key)
        {
            for (var id = 1; id <= count; id++)
            {
                var name = names.FullName();
                var created = now - TimeSpan.FromMinutes(names.Number(20 * 24 * 60) + 2 * 24 * 60);
                table.Add(new StoredUser(id, key(name, id), name, created, names.Mac(), names.Pick(cities), names.Pick<string>(["Female", "Male", ""]))
                {
                    LastLogin = created + TimeSpan.FromMinutes(names.Number(24 * 60)),
                    Visits = names.Number(9) + 1,
                    Marketing = names.Chance(0.5),
                    Verified = names.Chance(0.5),
                });
            }
        }
    }

    static string Plain(string name) =>
        string.Concat(name.ToLowerInvariant().Replace(' ', '.').Where(c => c is '.' or (>= 'a' and <= 'z')));
}
