namespace Kiosk.Emulators.AirVpn;

public sealed record AirVpnSettings
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public string ApiKey { get; init; } = "emulated-airvpn-key";

    public string Login { get; init; } = "seaview";

    public double DaysLeft { get; init; } = 120;

    public IReadOnlyList<AirVpnDevice> Devices { get; init; } = [new("venue-router"), new("office-laptop") { Connected = false }];

    /// <summary>The real page lists about 255.</summary>
    public int ServerCount { get; init; } = 24;

    /// <summary>From the loss of a session to the next one of the same device.</summary>
    public TimeSpan ReconnectAfter { get; init; } = TimeSpan.FromSeconds(4);

    public NoConnectionShape NoConnection { get; init; } = NoConnectionShape.EmptyArray;

    public int MostRequests { get; init; } = 600;

    public TimeSpan LimitWindow { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan BanFor { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Real time every request takes.</summary>
    public TimeSpan AnswerDelay { get; init; }
}
