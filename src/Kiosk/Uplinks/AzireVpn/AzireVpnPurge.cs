namespace Kiosk.Uplinks.AzireVpn;

/// <summary>Always sent, so that no default of the vendor's decides.</summary>
sealed record AzireVpnPurge(bool PurgeResources);
