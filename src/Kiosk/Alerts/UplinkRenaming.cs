using Kiosk.Settings;
using Kiosk.Uplinks;

namespace Kiosk.Alerts;

/// <summary>Alerts follow an uplink to its new name: what has been told of it, and the messages to its account's owner.</summary>
public sealed class UplinkRenaming(AlertRaiser raiser, AlertSettings settings, DeliveryStore deliveries, AlertSignal signal)
{
    /// <param name="before">As it was set.</param>
    public void Follow(UplinkOptions before, string after, string actor)
    {
        raiser.Rename(before.Kind.ToText(), before.Name, after);
        if (!string.Equals(settings.Current.AirVpnMessage?.Trim(), before.Name, StringComparison.OrdinalIgnoreCase))
            return;
        settings.Save(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [nameof(AlertOptions.AirVpnMessage)] = after }, actor);
        deliveries.Rename(new AlertRoute(AlertRoute.AirVpn, before.Name), after);
        signal.WakeAll();
    }
}
