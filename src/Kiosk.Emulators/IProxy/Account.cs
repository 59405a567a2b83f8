using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

/// <summary>The user, the user's money and connections. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
sealed class Account
{
    public const string UserId = "emulatedUser";

    static readonly TimeSpan past = TimeSpan.FromDays(400);

    readonly List<Connection> connections = [];
    readonly TimeProvider time;
    int numbers;
    int ports = 13_870;

    public Account(IProxySettings settings, TimeProvider time)
    {
        this.time = time;
        (Settings, ApiKey, Balance) = (settings, settings.ApiKey, settings.Balance);
        foreach (var phone in settings.Phones)
            connections.Add(Sample(phone));
    }

    public Lock Gate { get; } = new();

    public IProxySettings Settings { get; }

    public string ApiKey { get; set; }

    public decimal Balance { get; set; }

    public string DisplayName { get; set; } = "Seaview Inn";

    public string Telegram { get; set; } = "@seaview_emulated";

    public string ProxyPrefix { get; set; } = "seaview";

    public List<IProxyCommand> Commands { get; } = [];

    public IReadOnlyList<Connection> Connections => connections;

    public DateTimeOffset Settle()
    {
        var now = time.GetUtcNow();
        foreach (var connection in connections)
            connection.Phone.Settle(now);
        return now;
    }

    public Connection? Find(string id) => connections.Find(c => string.Equals(c.Id, id, StringComparison.Ordinal));

    public void Add(Connection connection) => connections.Add(connection);

    public void Remove(Connection connection) => connections.Remove(connection);

    public string NewId() => Dice.Word(10, "iproxy id", ++numbers);

    public string NewSecret() => $"emulated-{Dice.Word(24, "iproxy secret", ++numbers)}";

    public int NewPort() => ++ports;

    Connection Sample(IProxyPhone sample)
    {
        var now = time.GetUtcNow();
        var born = sample.Paired ? now - past : now.AddHours(-1);
        var status = sample.Paired ? sample.Status : IProxyStatus.NoData;
        var connection = new Connection(sample.Id, sample.Name, born, new Phone(sample.Id, born, now, status))
        {
            Description = sample.Description,
            Paired = sample.Paired,
        };
        if (Plan.Find(sample.Plan) is { } plan)
            connection.Plan = new ActivePlan(plan, now.AddDays(sample.PlanDaysLeft - plan.Days), now.AddDays(sample.PlanDaysLeft));
        if (sample.Paired)
        {
            connection.Proxies.Add(new ProxyAccess(NewId(), "http", "userpass", "guest", NewSecret(), NewPort(), born) { Description = "Guests, HTTP" });
            connection.Proxies.Add(new ProxyAccess(NewId(), "socks5", "userpass", "guest5", NewSecret(), NewPort(), born) { Description = "Guests, SOCKS5" });
        }

        return connection;
    }
}
