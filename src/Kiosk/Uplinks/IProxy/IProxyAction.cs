namespace Kiosk.Uplinks.IProxy;

/// <summary>What can be pushed to a phone.</summary>
public enum IProxyAction
{
    RefreshFingerprint,
    Refresh,
    Reboot,
    ChangeIp,
    FixLte,
    ToggleProxy,
    FindMyDevice,
    DebugReport,
    UpgradeApp,
    SpeedTest,
}

public static class IProxyActions
{
    extension(IProxyAction action)
    {
        /// <summary>As the vendor spells it.</summary>
        public string ToWire() => action switch
        {
            IProxyAction.RefreshFingerprint => "refresh_fingerprint",
            IProxyAction.Refresh => "refresh",
            IProxyAction.Reboot => "reboot",
            IProxyAction.ChangeIp => "changeip",
            IProxyAction.FixLte => "fix_lte",
            IProxyAction.ToggleProxy => "toggle_proxy",
            IProxyAction.FindMyDevice => "find_my_device",
            IProxyAction.DebugReport => "debug_report",
            IProxyAction.UpgradeApp => "upgrade_app",
            _ => "speed_test",
        };
    }
}
