using System.Text;

namespace Kiosk.Emulators.Uplinks;

/// <summary>Chance that falls the same way whenever it is asked about the same thing.</summary>
static class Dice
{
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static ulong Roll(string about, long number = 0)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in Encoding.UTF8.GetBytes(about))
            hash = (hash ^ one) * 1099511628211UL;
        hash += (ulong)number * 0x9E3779B97F4A7C15UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }

    /// <summary>0 ≤ result &lt; 1.</summary>
    public static double Fraction(string about, long number = 0) => (Roll(about, number) >> 11) * (1.0 / (1UL << 53));

    public static int Below(int limit, string about, long number = 0) => (int)(Roll(about, number) % (ulong)limit);

    public static string Word(int length, string about, long number = 0) =>
        string.Concat(Enumerable.Range(0, length).Select(i => Letters[Below(Letters.Length, about, number * 100 + i)]));

    /// <summary>An address of the ranges kept for documentation.</summary>
    public static string Ipv4(string about, long number = 0)
    {
        var roll = Roll(about, number);
        var range = (roll % 3) switch { 0 => "203.0.113", 1 => "198.51.100", _ => "192.0.2" };
        return $"{range}.{1 + (roll >> 8) % 254}";
    }

    public static string Ipv6(string about, long number = 0) => $"2001:db8:{Roll(about, number) & 0xFFFF:x}::{1 + (Roll(about, number + 1) & 0xFFF):x}";
}
