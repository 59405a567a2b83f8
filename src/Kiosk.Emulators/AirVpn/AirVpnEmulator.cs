using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.AirVpn;

/// <summary>AirVPN on loopback, written from the vendor's page: one member, the member's devices, the servers.</summary>
public sealed class AirVpnEmulator : UplinkEmulator
{
    readonly AirVpnAccount account;
    readonly AirVpnApi api;
    readonly TimeProvider time;

    AirVpnEmulator(AirVpnSettings settings, AirVpnAccount account, AirVpnApi api, TimeProvider time)
        : base(api, settings.Port, settings.AnswerDelay, time)
    {
        this.account = account;
        this.api = api;
        this.time = time;
    }

    public override string Name => "AirVPN";

    public override Uri ApiUrl => new(Origin, "api/");

    public string ApiKey
    {
        get => api.ApiKey;
        set => api.ApiKey = value;
    }

    /// <summary>May be negative.</summary>
    public double DaysLeft
    {
        get => (account.Expires - time.GetUtcNow()).TotalDays;
        set => account.Expires = time.GetUtcNow().AddDays(value);
    }

    /// <summary>A copy, oldest first.</summary>
    public IReadOnlyList<AirVpnSession> Sessions => account.Read((tunnels, _) => tunnels
        .Select(t => new AirVpnSession(t.Device.Name, t.Server.Name, t.Server.ExitIp, t.Since)).ToArray());

    public IReadOnlyList<AirVpnServer> Servers => account.Fleet.All;

    /// <summary>What the member wrote to himself.</summary>
    public IReadOnlyList<AirVpnMessage> Messages => account.Messages();

    /// <summary>How often an address asked too much.</summary>
    public int Bans => api.Bans;

    public static Task<AirVpnEmulator> StartAsync(AirVpnSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        var member = new AirVpnAccount(settings, time);
        return StartedAsync(new AirVpnEmulator(settings, member, new AirVpnApi(settings, member, time), time), cancellation);
    }

    /// <summary>The session breaks; a device that reconnects by itself is back on another server soon.</summary>
    public int DropSession(string device) => account.Disconnect(t => t.Device.Name == device);

    /// <summary>A new session in place of the old one.</summary>
    /// <param name="server">null: the next healthy one.</param>
    /// <exception cref="InvalidOperationException">There is no such device or server.</exception>
    public void OpenSession(string device, string? server = null) => account.Open(device, server);

    /// <summary>Every session breaks and no device dials again, until <see cref="BringUp"/> or until the member asks for a disconnection of the device.</summary>
    public void TakeDown() => account.GiveUp(_ => true);

    public void TakeDown(string device) => account.GiveUp(d => d.Name == device);

    public void BringUp() => account.DialAgain();

    /// <summary>High packet loss: sessions on it stay but carry nothing, and it takes no new ones.</summary>
    public void FailServer(string name, string warning = "High packet loss") => SetHealth(name, AirVpnHealth.Error, warning);

    public void MendServer(string name) => SetHealth(name, AirVpnHealth.Ok, warning: null);

    public void SetHealth(string server, AirVpnHealth health, string? warning) =>
        account.ChangeServer(server, s => s with { Health = health, Warning = health == AirVpnHealth.Ok ? null : warning });

    /// <param name="percent">The real page has shown 237. null: as busy as the hour.</param>
    public void SetLoad(string server, int? percent) => account.ChangeServer(server, s => s with { Load = percent });

    public void LiftBans() => api.LiftBans();
}
