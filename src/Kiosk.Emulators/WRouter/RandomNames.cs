using System.Globalization;

namespace Kiosk.Emulators.WRouter;

/// <summary>What the router and its guests make up: names, codes, hardware addresses.</summary>
sealed class RandomNames(int seed)
{
    const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    static readonly string[] makers = ["98:01:A7", "74:D2:46", "A4:83:E7", "3C:28:6D", "F0:18:98", "D4:61:9D", "8C:F5:A3"];

    static readonly string[] given = ["Ada", "Bruno", "Chiara", "Diego", "Elif", "Farah", "Goran", "Hana", "Ivo", "Júlia", "Kofi", "Lena", "Mehmet", "Noor", "Olga", "Petr"];

    static readonly string[] family = ["Almeida", "Berg", "Costa", "Dubois", "Eriksson", "Fischer", "Garcia", "Horvat", "Ito", "Jensen", "Keller", "Lopez", "Müller", "Novak", "Okafor", "Rossi"];

    readonly Random random = new(seed);

    public string Code(int length) => string.Create(length, random, static (span, source) => source.GetItems(Letters.AsSpan(), span));

    public string FullName() => $"{Pick(given)} {Pick(family)}";

    public string Mac() => string.Create(CultureInfo.InvariantCulture, $"{Pick(makers)}:{random.Next(256):X2}:{random.Next(256):X2}:{random.Next(256):X2}");

    public int Number(int below) => random.Next(below);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public double Between(double low, double high) => low + random.NextDouble() * (high - low);

    public T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>The same guest comes back with the same phone.</summary>
    public static string MacOf(string login)
    {
        var hash = 2166136261u;
        foreach (var letter in login)
            hash = (hash ^ letter) * 16777619u;
        return string.Create(CultureInfo.InvariantCulture, $"{makers[hash % makers.Length]}:{(byte)(hash >> 8):X2}:{(byte)(hash >> 16):X2}:{(byte)(hash >> 24):X2}");
    }
}
