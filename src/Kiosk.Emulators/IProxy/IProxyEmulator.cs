using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

/// <summary>iProxy.online on loopback, written from the vendor's page: a user, the user's connections and the phones behind them.</summary>
public sealed class IProxyEmulator : UplinkEmulator
{
    readonly Account account;

    IProxyEmulator(IProxySettings settings, Account account, TimeProvider time)
        : base(new IProxyApi(account), settings.Port, settings.AnswerDelay, time) => this.account = account;

    public override string Name => "iProxy";

    public override Uri ApiUrl => new(Origin, "api/console/v1/");

    public string ApiKey
    {
        get => Look(() => account.ApiKey);
        set => Look(() => account.ApiKey = value);
    }

    public decimal Balance
    {
        get => Look(() => account.Balance);
        set => Look(() => account.Balance = value);
    }

    /// <summary>Names of all calls, as faults and <see cref="UplinkEmulator.Calls"/> know them: "GET connections/{}".</summary>
    public static IReadOnlyList<string> CallNames => [.. IProxyApi.Calls];

    public IReadOnlyList<string> ConnectionIds => Look(() => account.Connections.Select(c => c.Id).ToArray());

    /// <summary>Every command that was sent, by key or by link, oldest first.</summary>
    public IReadOnlyList<IProxyCommand> Commands => Look(() => account.Commands.ToArray());

    public static Task<IProxyEmulator> StartAsync(IProxySettings settings, TimeProvider time, CancellationToken cancellation) =>
        StartedAsync(new IProxyEmulator(settings, new Account(settings, time), time), cancellation);

    public IProxyStatus StatusOf(string id) => Of(id, (connection, _) => connection.Phone.Status);

    public string ExitIp(string id) => Of(id, (connection, _) => connection.Phone.Ip);

    public bool ProxiesEnabled(string id) => Of(id, (connection, _) => connection.Phone.ProxiesEnabled);

    /// <summary>It stays so until told otherwise; commands on their way are lost.</summary>
    public void GoOffline(string id) => Become(id, IProxyStatus.Offline);

    public void GoOnline(string id) => Become(id, IProxyStatus.Online);

    public void GoFlapping(string id) => Become(id, IProxyStatus.Flapping);

    public void LoseData(string id) => Become(id, IProxyStatus.NoData);

    /// <summary>The app on a phone takes over a connection that was only created.</summary>
    public void Pair(string id) => Of(id, (connection, now) =>
    {
        connection.Paired = true;
        connection.Phone.Become(IProxyStatus.Online, now);
        return true;
    });

    /// <param name="daysLeft">null: no plan; negative: it has ended.</param>
    public void SetPlan(string id, double? daysLeft) => Of(id, (connection, now) =>
    {
        var plan = connection.Plan?.Plan ?? Plan.Shop[0];
        connection.Plan = daysLeft is { } days ? new ActivePlan(plan, now.AddDays(days - plan.Days), now.AddDays(days)) : null;
        return true;
    });

    public void ReceiveSms(string id, string from, string message, string fromContact = "") => Of(id, (connection, now) =>
    {
        connection.Messages.Add(new IProxySms(account.NewId(), from, fromContact, message, now));
        return true;
    });

    void Become(string id, IProxyStatus status) => Of(id, (connection, now) =>
    {
        connection.Phone.Forget();
        connection.Phone.Become(status, now);
        return true;
    });

    T Of<T>(string id, Func<Connection, DateTimeOffset, T> look)
    {
        lock (account.Gate)
        {
            var now = account.Settle();
            return look(account.Find(id) ?? throw new InvalidOperationException($"There is no connection {id}."), now);
        }
    }

    T Look<T>(Func<T> look)
    {
        lock (account.Gate)
        {
            account.Settle();
            return look();
        }
    }
}
