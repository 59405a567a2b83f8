using System.Text;

namespace Kiosk.Tickets;

/// <summary>The text of a code that joins a network: <c>WIFI:T:WPA;S:…;P:…;H:true;;</c>.</summary>
public static class WifiCode
{
    public static string Payload(WifiNetwork network)
    {
        var text = new StringBuilder("WIFI:T:").Append(network.Security switch
        {
            WifiSecurity.Wpa => "WPA",
            WifiSecurity.Sae => "SAE",
            _ => "nopass",
        });
        Field(text, "S", network.Ssid);
        if (network.Security != WifiSecurity.Open)
            Field(text, "P", network.Password ?? "");
        if (network.Hidden)
            text.Append(";H:true");
        return text.Append(";;").ToString();
    }

    static void Field(StringBuilder text, string name, string value)
    {
        text.Append(';').Append(name).Append(':');
        foreach (var c in value)
        {
            if (c is '\\' or ';' or ',' or ':' or '"')
                text.Append('\\');
            text.Append(c);
        }
    }
}
