using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Uplinks;

/// <summary>The uplinks of the settings, as they are now.</summary>
public sealed class UplinkList(IOptionsMonitor<List<UplinkOptions>> options)
{
    public IReadOnlyList<UplinkOptions> All => options.CurrentValue;

    public UplinkOptions? Find(string name) =>
        All.FirstOrDefault(uplink => string.Equals(uplink.Name, name, StringComparison.OrdinalIgnoreCase));

    internal IDisposable? OnChange(Action changed) => options.OnChange(_ => changed());
}
