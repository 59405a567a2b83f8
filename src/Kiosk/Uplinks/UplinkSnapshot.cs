namespace Kiosk.Uplinks;

/// <summary>All uplinks at one moment, in the order of the settings.</summary>
public sealed record UplinkSnapshot(IReadOnlyList<UplinkEntry> Entries)
{
    public static UplinkSnapshot None { get; } = new([]);

    public UplinkEntry? Find(string name) =>
        Entries.FirstOrDefault(entry => string.Equals(entry.Uplink.Name, name, StringComparison.OrdinalIgnoreCase));
}
