using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.AirVpn;

/// <summary>AirVPN's servers: made up, named after stars, each as busy as its hour.</summary>
sealed class ServerFleet
{
    static readonly string[] stars =
    [
        "Achernar", "Adhara", "Alrai", "Alsephina", "Ankaa", "Bellatrix", "Castor", "Dabih", "Errai", "Fawaris", "Gienah", "Hadar",
        "Izar", "Kajam", "Lupus", "Menkent", "Nunki", "Okab", "Porrima", "Rasalas", "Sadr", "Tarazed", "Unukalhai", "Vindemiatrix",
    ];

    static readonly (string Code, string Country, string Continent, string Location)[] places =
    [
        ("nl", "Netherlands", "Europe", "Alblasserdam"), ("ch", "Switzerland", "Europe", "Zurich"), ("de", "Germany", "Europe", "Frankfurt"),
        ("ca", "Canada", "America", "Toronto, Ontario"), ("us", "United States", "America", "Phoenix, Arizona"), ("jp", "Japan", "Asia", "Tokyo"),
        ("se", "Sweden", "Europe", "Stockholm"), ("nz", "New Zealand", "Oceania", "Auckland"),
    ];

    readonly AirVpnServer[] servers;

    public ServerFleet(int count) => servers =
    [
        .. Enumerable.Range(0, count).Select(number =>
        {
            var (code, country, continent, location) = places[number % places.Length];
            var name = stars[number % stars.Length] + (number < stars.Length ? "" : $"{number / stars.Length + 1}");
            return new AirVpnServer(number, name, code, country, continent, location) { Bandwidth = number % 3 == 2 ? 10_000 : 1000 };
        }),
    ];

    public IReadOnlyList<AirVpnServer> All => [.. servers];

    /// <exception cref="InvalidOperationException">There is no such server.</exception>
    public AirVpnServer Change(string name, Func<AirVpnServer, AirVpnServer> change)
    {
        var index = Array.FindIndex(servers, s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
            throw new InvalidOperationException($"There is no server {name}.");
        return servers[index] = change(servers[index]) with { Number = index, Name = servers[index].Name };
    }

    /// <summary>The next server after the last one that takes connections; null if none does.</summary>
    public AirVpnServer? After(AirVpnServer? last) => Enumerable.Range(1, servers.Length)
        .Select(step => servers[((last?.Number ?? -1) + step) % servers.Length])
        .FirstOrDefault(server => server.Health != AirVpnHealth.Error);

    public AirVpnServer Now(AirVpnServer server) => servers[server.Number];

    /// <summary>Upstream figures move once a minute.</summary>
    public static int LoadOf(AirVpnServer server, DateTimeOffset at) =>
        server.Load ?? 10 + Dice.Below(80, server.Name, at.ToUnixTimeSeconds() / 60);

    public static int UsersOf(AirVpnServer server, DateTimeOffset at) => 20 + Dice.Below(180, server.CountryCode + server.Name, at.ToUnixTimeSeconds() / 60);
}
