using Kiosk.Settings;

namespace Kiosk.Uplinks;

public static class UplinkKinds
{
    extension(UplinkKind kind)
    {
        /// <summary>As the settings and the API spell it.</summary>
        public string ToText() => kind switch
        {
            UplinkKind.AirVpn => "airvpn",
            UplinkKind.IProxy => "iproxy",
            UplinkKind.AirProxy => "airproxy",
            _ => "azirevpn",
        };

        /// <summary>As the vendor writes its name.</summary>
        public string Brand() => kind switch
        {
            UplinkKind.AirVpn => "AirVPN",
            UplinkKind.IProxy => "iProxy",
            UplinkKind.AirProxy => "AirProxy",
            _ => "AzireVPN",
        };

        public string DefaultAddress() => kind switch
        {
            UplinkKind.AirVpn => "https://airvpn.org/api/",
            UplinkKind.IProxy => "https://iproxy.online/api/console/v1/",
            UplinkKind.AirProxy => "https://airproxy.io/api/proxy/",
            _ => "https://api.azirevpn.com/v3/",
        };

        /// <summary>How often it is looked at unless the settings say otherwise.</summary>
        public TimeSpan UsualPause() => TimeSpan.FromSeconds(kind switch
        {
            UplinkKind.IProxy => 30,
            UplinkKind.AzireVpn => 300,
            _ => 60,
        });

        /// <summary>Between two looks at an account, whatever the settings say and however urgent it is: AirProxy takes a call for each proxy.</summary>
        public TimeSpan ShortestPause(int targets) => TimeSpan.FromSeconds(kind is UplinkKind.AirProxy ? Math.Max(5, 2 * targets) : 5);

        /// <summary>False where the vendor cannot say whether guests get through.</summary>
        public bool KnowsTheWay() => kind is not UplinkKind.AzireVpn;
    }
}
