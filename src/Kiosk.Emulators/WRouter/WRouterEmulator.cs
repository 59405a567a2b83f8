using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.WRouter;

/// <summary>A W-Router on loopback, written from the vendor's page: its API, its login page, its guests and its bad days.</summary>
public sealed class WRouterEmulator : WebEmulator
{
    readonly WRouterDevice device;
    readonly ApiAccess access;
    readonly RouterSite site;
    readonly ITimer? life;

    WRouterEmulator(WRouterSettings settings, TimeProvider time)
        : base(settings.Port)
    {
        var clock = new RouterClock(time, settings.TimeZone);
        device = new WRouterDevice(settings, clock, new RandomNames(settings.Seed));
        access = new ApiAccess(settings);
        var api = new ApiEndpoint(new ApiActions(device), access, Faults, Requests, clock, settings.AnswerDelay);
        site = new RouterSite(device, api, new ControlSurface(device, access, Faults, Requests), Faults);
        Life = new GuestLife(device, new RandomNames(settings.Seed + 1), settings.MostGuests);
        if (settings.Lively)
            life = time.CreateTimer(_ => Life.Tick(), state: null, settings.TickEvery, settings.TickEvery);
    }

    public override string Name => "W-Router";

    public override Uri ApiUrl => new(Origin, "api/");

    public Uri LoginUrl => new(Origin, "login");

    public Uri ControlUrl => new(Origin, "emulator/");

    public string ApiKey
    {
        get => access.ApiKey;
        set => access.ApiKey = value;
    }

    public bool PostEnabled
    {
        get => access.PostEnabled;
        set => access.PostEnabled = value;
    }

    public bool GetEnabled
    {
        get => access.GetEnabled;
        set => access.GetEnabled = value;
    }

    public FaultBoard<FaultKind, Fault> Faults { get; } = new(kind => new Fault(kind));

    /// <summary>Every API request; a call is an action.</summary>
    public CallLog Requests { get; } = new();

    public GuestLife Life { get; }

    /// <summary>A copy, oldest first.</summary>
    public IReadOnlyList<EmulatedVoucher> Vouchers => device.Vouchers();

    /// <summary>A copy of who is online now.</summary>
    public IReadOnlyList<EmulatedGuest> ActiveGuests => device.Read(device.Clock.Now, (_, guests, _) => guests.Active
        .Select(h => new EmulatedGuest(h.Session!.Login, h.Mac, h.Address, h.Session.Since, h.LastTraffic, h.Session.Downloaded, h.Session.Uploaded))
        .ToArray());

    public static Task<WRouterEmulator> StartAsync(WRouterSettings settings, TimeProvider time, CancellationToken cancellation) =>
        StartedAsync(new WRouterEmulator(settings, time), cancellation);

    /// <summary>As if someone at the router's own Voucher Manager had made it.</summary>
    /// <exception cref="InvalidOperationException">The username is taken.</exception>
    public EmulatedVoucher Add(NewVoucher voucher) =>
        device.Create(voucher) ?? throw new InvalidOperationException($"There is a voucher {voucher.Username} already.");

    /// <summary>As if removed in the Voucher Manager; false if there was none.</summary>
    public bool Remove(string username) => device.Remove(username);

    /// <summary>As if edited in the Voucher Manager; the id stays.</summary>
    /// <exception cref="InvalidOperationException">There is no such voucher, or the new username is taken.</exception>
    public EmulatedVoucher Edit(string username, Func<EmulatedVoucher, EmulatedVoucher> change) => device.Edit(username, change);

    /// <summary>A guest's phone at the captive portal.</summary>
    /// <param name="mac">null: the phone this guest always has.</param>
    public LoginResult Login(string username, string passcode, string? mac = null) => device.Login(username, passcode, mac, device.Clock.Now);

    public bool Logout(string login) => device.Logout(login);

    /// <summary>Traffic of a guest who is online; false if there is no such guest. It never exceeds the voucher's quota.</summary>
    public bool Use(string login, long downloadBytes, long uploadBytes) => device.Use(login, downloadBytes, uploadBytes, device.Clock.Now);

    public override async ValueTask DisposeAsync()
    {
        if (life is not null)
            await life.DisposeAsync();
        await base.DisposeAsync();
    }

    private protected override Task HandleAsync(HttpContext context, CancellationToken unplugged) => site.HandleAsync(context, unplugged);
}
