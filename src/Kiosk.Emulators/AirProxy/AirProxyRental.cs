namespace Kiosk.Emulators.AirProxy;

/// <summary>A rented proxy as the list shows it.</summary>
public sealed record AirProxyRental(int Id, string Host, int Port, string Isp)
{
    public string Username { get; init; } = "seaview";

    public string Password { get; init; } = "not-a-real-password";

    public IReadOnlyList<string> SourceWhitelist { get; init; } = [];

    public string Comment { get; init; } = "";

    /// <summary>Negative: the rental has ended, and is listed still.</summary>
    public double DaysLeft { get; init; } = 45;

    /// <summary>Minutes, "60-90".</summary>
    public string? UpdateInterval { get; init; }

    public string UpdateCalendar { get; init; } = "";
}
