using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.AirProxy;

/// <summary>AirProxy on loopback, written from the vendor's page: rented proxies whose dongles really change their address.</summary>
public sealed class AirProxyEmulator : UplinkEmulator
{
    readonly AirProxyApi api;
    readonly TimeProvider time;

    AirProxyEmulator(AirProxySettings settings, AirProxyApi api, TimeProvider time)
        : base(api, settings.Port, settings.AnswerDelay, time)
    {
        this.api = api;
        this.time = time;
    }

    public override string Name => "AirProxy";

    public override Uri ApiUrl => new(Origin, "api/proxy/");

    public string ApiKey
    {
        get => api.Access.ApiKey;
        set => api.Access.ApiKey = value;
    }

    public static Task<AirProxyEmulator> StartAsync(AirProxySettings settings, TimeProvider time, CancellationToken cancellation) =>
        StartedAsync(new AirProxyEmulator(settings, new AirProxyApi(settings, time), time), cancellation);

    /// <summary>The cookie of someone who logged in to the site: <c>sessionid=…</c>.</summary>
    public string SignIn() => api.Access.SignIn();

    public string ExternalIp(int id) => Dongle(id).Ip(time.GetUtcNow());

    /// <summary>Rebooting: no address check succeeds.</summary>
    public bool IsAway(int id) => Dongle(id).IsAway(time.GetUtcNow());

    /// <summary>null: the dongle's own.</summary>
    public string? Fingerprint(int id) => Dongle(id).Fingerprint;

    /// <summary>Every IP of this proxy comes as null.</summary>
    public void SetChecksFail(int id, bool fail) => Dongle(id).ChecksFail = fail;

    /// <summary>A change gives the old address again.</summary>
    public void SetKeepsAddress(int id, bool keeps) => Dongle(id).KeepsAddress = keeps;

    /// <summary>From the next change on.</summary>
    public void SetChangeTakes(int id, TimeSpan takes) => Dongle(id).ChangeTakes = takes;

    Dongle Dongle(int id) => api.Dongles.FirstOrDefault(d => d.Rental.Id == id) ?? throw new InvalidOperationException($"There is no proxy {id}.");
}
