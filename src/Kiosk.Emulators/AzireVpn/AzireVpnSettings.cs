namespace Kiosk.Emulators.AzireVpn;

public sealed record AzireVpnSettings
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public string Username { get; init; } = "seaview";

    public string Password { get; init; } = "not-a-real-password";

    public double DaysLeft { get; init; } = 200;

    /// <summary>The first is the one to use.</summary>
    public IReadOnlyList<AzireVpnToken> Tokens { get; init; } =
    [
        new("h3vm3nk1", "venue-router", "emulated-azire-key-1", "Made for the venue", DateTimeOffset.FromUnixTimeSeconds(1_687_434_503)),
        new("B82u1akk", DeviceName: null, "emulated-azire-key-2", Comment: null, DateTimeOffset.FromUnixTimeSeconds(1_771_000_000)),
    ];

    public int MostRequests { get; init; } = 60;

    public TimeSpan LimitWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The page shows no answer of DELETE: true is 204 and nothing, false the envelope without data.</summary>
    public bool DeletesSilently { get; init; }

    /// <summary>Real time every request takes.</summary>
    public TimeSpan AnswerDelay { get; init; }
}
