namespace Kiosk.Emulators.AirProxy;

public sealed record AirProxySettings
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public string ApiKey { get; init; } = "emulated-airproxy-key";

    public IReadOnlyList<AirProxyRental> Proxies { get; init; } =
    [
        new(9042, "s1.airproxy.example", 10142, "Wind") { SourceWhitelist = ["203.0.113.200/32", "198.51.100.0/24"], Comment = "Garden bar", UpdateInterval = "60-90" },
        new(9717, "s2.airproxy.example", 20114, "Vodafone") { UpdateCalendar = "weekly" },
    ];

    /// <summary>The emulator's time until the dongle has another address; up to 165 s in real life.</summary>
    public TimeSpan ChangeTakes { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>20 to 60 s in real life.</summary>
    public TimeSpan RebootTakes { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>The page names no status for "No such proxy".</summary>
    public int NoSuchProxyStatus { get; init; } = 404;

    /// <summary>A live answer of 2026 had no <c>ext_ip_upd_…</c> fields.</summary>
    public bool ListsAutoRotation { get; init; } = true;

    /// <summary>"usually has" says the page.</summary>
    public bool SendsRetryAfter { get; init; } = true;

    /// <summary>Real time every request takes.</summary>
    public TimeSpan AnswerDelay { get; init; }
}
