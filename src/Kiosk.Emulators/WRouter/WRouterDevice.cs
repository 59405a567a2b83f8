namespace Kiosk.Emulators.WRouter;

/// <summary>The router's memory behind one lock; it outlives a power cut.</summary>
sealed class WRouterDevice
{
    readonly Lock gate = new();
    readonly VoucherTable vouchers;
    readonly GuestTable guests = new();
    readonly StoredUsers users = new();

    public WRouterDevice(WRouterSettings settings, RouterClock clock, RandomNames names)
    {
        Clock = clock;
        vouchers = new VoucherTable(settings, clock, names);
        if (settings.SampleGuests)
            AddSamples(names);
    }

    public RouterClock Clock { get; }

    public EmulatedVoucher? Create(NewVoucher wanted)
    {
        lock (gate)
            return vouchers.Create(wanted);
    }

    public bool Remove(string username)
    {
        lock (gate)
        {
            guests.Close(s => IsOf(s, username));
            return vouchers.Remove(username);
        }
    }

    public EmulatedVoucher Edit(string username, Func<EmulatedVoucher, EmulatedVoucher> change)
    {
        lock (gate)
        {
            var old = vouchers.Find(username) ?? throw new InvalidOperationException($"There is no voucher {username}.");
            var voucher = change(old) with { Id = old.Id, LastModified = Clock.Now };
            vouchers.Replace(username, voucher);
            if (!string.Equals(voucher.Username, username, StringComparison.Ordinal))
                guests.Close(s => IsOf(s, username));
            return voucher;
        }
    }

    public EmulatedVoucher[] Vouchers()
    {
        lock (gate)
            return vouchers.All();
    }

    public LoginResult Login(string username, string passcode, string? mac, DateTimeOffset at)
    {
        lock (gate)
        {
            if (vouchers.Find(username) is not { } voucher)
                return LoginResult.WrongUsername;
            if (!string.Equals(voucher.Passcode, passcode, StringComparison.Ordinal))
                return LoginResult.WrongPassword;
            if (!vouchers.IsUsable(voucher, at))
                return LoginResult.NotValid;
            var host = guests.Open(mac ?? RandomNames.MacOf(username), username, username, at);
            users.Log(username, "voucher", host, at);
            vouchers.Replace(username, voucher with { FirstLogin = voucher.FirstLogin ?? at, LastLogin = at, LastModified = at, Mac = host.Mac });
            return LoginResult.Success;
        }
    }

    public bool LoginByEmail(string email, DateTimeOffset at)
    {
        lock (gate)
        {
            var index = users.Email.FindIndex(u => string.Equals(u.Key, email, StringComparison.Ordinal));
            if (index < 0)
                return false;
            var user = users.Email[index] = users.Email[index].Visit(at);
            users.Log(email, "email", guests.Open(user.Mac, email, voucher: null, at), at);
            return true;
        }
    }

    public bool Logout(string login)
    {
        lock (gate)
            return guests.Close(s => string.Equals(s.Login, login, StringComparison.Ordinal)) > 0;
    }

    public void Arrive(string mac, DateTimeOffset at)
    {
        lock (gate)
            guests.Arrive(mac, at);
    }

    public void Leave(string mac)
    {
        lock (gate)
            guests.Leave(mac);
    }

    /// <summary>Counts traffic up to what the voucher still has, and ends the session when nothing is left.</summary>
    public bool Use(string login, long download, long upload, DateTimeOffset at)
    {
        lock (gate)
        {
            EndInvalid(at);
            var host = guests.Active.FirstOrDefault(h => string.Equals(h.Session!.Login, login, StringComparison.Ordinal));
            if (host?.Session is not { } session)
                return false;
            if (session.Voucher is { } username && vouchers.Find(username) is { } voucher)
            {
                download = Math.Min(download, voucher.DownloadLeft);
                upload = Math.Min(upload, voucher.UploadLeft);
                vouchers.Replace(username, voucher with { DownloadedBytes = voucher.DownloadedBytes + download, UploadedBytes = voucher.UploadedBytes + upload });
            }

            session.Downloaded += download;
            session.Uploaded += upload;
            host.Downloaded += download;
            host.Uploaded += upload;
            host.LastTraffic = at;
            EndInvalid(at);
            return true;
        }
    }

    /// <summary>Reads under the lock, after sessions whose voucher has ended are closed; the result must be a copy.</summary>
    public T Read<T>(DateTimeOffset at, Func<VoucherTable, GuestTable, StoredUsers, T> reading)
    {
        lock (gate)
        {
            EndInvalid(at);
            return reading(vouchers, guests, users);
        }
    }

    void EndInvalid(DateTimeOffset at) => guests.Close(s =>
        s.Voucher is { } username && (vouchers.Find(username) is not { } voucher || !vouchers.IsUsable(voucher, at)));

    static bool IsOf(GuestSession session, string username) => string.Equals(session.Voucher, username, StringComparison.Ordinal);

    void AddSamples(RandomNames names)
    {
        var now = Clock.Now;
        users.AddSamples(names, now);
        foreach (var (index, ago) in new[] { (0, TimeSpan.FromMinutes(95)), (1, TimeSpan.FromMinutes(20)) })
        {
            var email = users.Email[index].Key;
            LoginByEmail(email, now - ago);
            Use(email, 40_000_000L + names.Number(400_000_000), 3_000_000L + names.Number(30_000_000), now - ago / 10);
        }

        for (var host = 0; host < 3; host++)
            Arrive(names.Mac(), now - TimeSpan.FromMinutes(names.Number(9) + 1));
    }
}
