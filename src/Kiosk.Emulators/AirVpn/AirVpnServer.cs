namespace Kiosk.Emulators.AirVpn;

public sealed record AirVpnServer(int Number, string Name, string CountryCode, string Country, string Continent, string Location)
{
    /// <summary>Mbit/s.</summary>
    public int Bandwidth { get; init; } = 1000;

    public AirVpnHealth Health { get; init; }

    /// <summary>Only while the health is not ok.</summary>
    public string? Warning { get; init; }

    /// <summary>Percent; may be nonsense. null: as busy as the hour.</summary>
    public int? Load { get; init; }

    internal string Entry(int which) => $"198.51.100.{(Number * 4 + which) % 254 + 1}";

    internal string EntryV6(int which) => $"2001:db8:{Number:x}:{which}::1";

    internal string ExitIp => $"203.0.113.{Number % 254 + 1}";
}
