namespace Kiosk.Emulators.AirVpn;

/// <summary>One member, the member's devices and their sessions, behind one lock.</summary>
sealed class AirVpnAccount
{
    readonly Lock gate = new();
    readonly AirVpnSettings settings;
    readonly TimeProvider time;
    readonly List<Tunnel> tunnels = [];
    readonly List<AirVpnMessage> messages = [];
    readonly Dictionary<string, Dialling> devices;

    public AirVpnAccount(AirVpnSettings settings, TimeProvider time)
    {
        this.settings = settings;
        this.time = time;
        var now = time.GetUtcNow();
        Registered = now.AddDays(-900);
        Expires = now.AddDays(settings.DaysLeft);
        Fleet = new ServerFleet(settings.ServerCount);
        devices = settings.Devices.ToDictionary(d => d.Name, d => new Dialling(d), StringComparer.Ordinal);
        foreach (var (index, device) in settings.Devices.Where(d => d.Connected).Index())
            Open(devices[device.Name], now.AddMinutes(-190 + index * 30));
    }

    public ServerFleet Fleet { get; }

    public DateTimeOffset Registered { get; }

    public DateTimeOffset Expires { get; set; }

    public T Read<T>(Func<IReadOnlyList<Tunnel>, DateTimeOffset, T> reading)
    {
        lock (gate)
        {
            var now = Settle();
            return reading(tunnels, now);
        }
    }

    public IReadOnlyList<AirVpnMessage> Messages()
    {
        lock (gate)
            return [.. messages];
    }

    public void Notify(string subject, string body)
    {
        lock (gate)
            messages.Add(new AirVpnMessage(subject, body, time.GetUtcNow()));
    }

    public void Open(string device, string? server)
    {
        lock (gate)
        {
            var now = Settle();
            var dialling = Device(device);
            Drop(t => t.Device.Name == device, now, returns: false);
            Open(dialling, now, server is null ? null : Fleet.Change(server, s => s));
        }
    }

    /// <summary>Drops sessions. Devices that dial again by themselves do so; a request of the member also wakes those that had given up.</summary>
    public int Disconnect(Func<Tunnel, bool> which, Func<AirVpnDevice, bool>? wakes = null)
    {
        lock (gate)
        {
            var now = Settle();
            var dropped = Drop(which, now, returns: true);
            foreach (var dialling in devices.Values.Where(d => d.GaveUp && wakes?.Invoke(d.Device) == true))
                (dialling.GaveUp, dialling.DialsAt) = (false, now + settings.ReconnectAfter);
            return dropped;
        }
    }

    public void GiveUp(Func<AirVpnDevice, bool> which)
    {
        lock (gate)
        {
            var now = Settle();
            foreach (var dialling in devices.Values.Where(d => which(d.Device) && (d.DialsAt is not null || tunnels.Exists(t => t.Device == d.Device))))
                (dialling.GaveUp, dialling.DialsAt) = (true, null);
            Drop(t => which(t.Device), now, returns: false);
        }
    }

    public void DialAgain()
    {
        lock (gate)
        {
            foreach (var dialling in devices.Values.Where(d => d.GaveUp))
                (dialling.GaveUp, dialling.DialsAt) = (false, time.GetUtcNow());
        }
    }

    public void ChangeServer(string name, Func<AirVpnServer, AirVpnServer> change)
    {
        lock (gate)
        {
            var now = Settle();
            var server = Fleet.Change(name, change);
            foreach (var tunnel in tunnels.Where(t => t.Server.Number == server.Number))
            {
                if (server.Health == AirVpnHealth.Error)
                    tunnel.Stall(now);
                else
                    tunnel.Resume();
            }
        }
    }

    DateTimeOffset Settle()
    {
        var now = time.GetUtcNow();
        foreach (var dialling in devices.Values.Where(d => d.DialsAt <= now).OrderBy(d => d.DialsAt).ToArray())
            Open(dialling, dialling.DialsAt!.Value);
        return now;
    }

    void Open(Dialling dialling, DateTimeOffset at, AirVpnServer? wanted = null)
    {
        if ((wanted ?? Fleet.After(dialling.Last)) is not { } server)
            return;
        (dialling.DialsAt, dialling.GaveUp, dialling.Last) = (null, false, server);
        tunnels.Add(new Tunnel(dialling.Device, server, at));
        tunnels.Sort((one, other) => one.Since.CompareTo(other.Since));
    }

    int Drop(Func<Tunnel, bool> which, DateTimeOffset now, bool returns)
    {
        foreach (var tunnel in tunnels.Where(which))
        {
            var dialling = devices[tunnel.Device.Name];
            dialling.DialsAt = returns && tunnel.Device.AutoReconnect ? now + settings.ReconnectAfter : null;
        }

        return tunnels.RemoveAll(t => which(t));
    }

    Dialling Device(string name) => devices.GetValueOrDefault(name) ?? throw new InvalidOperationException($"There is no device {name}.");
}
