using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

/// <summary>Every network a venue may have: SSIDs of 1 to 32 bytes, passwords of 8 to 63 characters.</summary>
static class Networks
{
    static readonly string[] Letters =
    [
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => ((char)c).ToString()),
        "\\", "\\", ";", ";", ",", ":", "\"", "é", "ü", "Ω", "я", "网", "📶", "العربية"[..3], "{", "<", "|", "*",
    ];

    static readonly Gen<string> Ssid = Gen.Elements(Letters).ArrayOf().Select(Cut).Where(s => s.Length > 0);

    static readonly Gen<string> Password =
        from length in Gen.Choose(8, 63)
        from letters in Gen.Choose(' ', '~').ArrayOf(length)
        select string.Concat(letters.Select(c => (char)c));

    public static readonly Gen<WifiNetwork> Any =
        from ssid in Ssid
        from password in Password
        from security in Gen.Elements(WifiSecurity.Wpa, WifiSecurity.Sae, WifiSecurity.Open)
        from hidden in Gen.Elements(true, false)
        select new WifiNetwork(ssid, security == WifiSecurity.Open ? null : password, security, hidden);

    /// <summary>Reads a payload as a phone does.</summary>
    public static WifiNetwork Parse(string payload)
    {
        payload.ShouldStartWith("WIFI:");
        payload.ShouldEndWith(";;");
        var fields = new Dictionary<string, string>();
        var (name, text) = (default(string), new StringBuilder());
        for (var i = "WIFI:".Length; i < payload.Length - 1; i++)
        {
            switch (payload[i])
            {
                case '\\':
                    text.Append(payload[++i]);
                    break;
                case ':' when name is null:
                    (name, text) = (text.ToString(), new StringBuilder());
                    break;
                case ';':
                    fields.Add(name!, text.ToString());
                    (name, text) = (null, new StringBuilder());
                    break;
                default:
                    text.Append(payload[i]);
                    break;
            }
        }

        var security = fields["T"] switch { "WPA" => WifiSecurity.Wpa, "SAE" => WifiSecurity.Sae, _ => WifiSecurity.Open };
        return new WifiNetwork(fields["S"], fields.GetValueOrDefault("P"), security, fields.ContainsKey("H"));
    }

    static string Cut(string[] letters)
    {
        var ssid = "";
        foreach (var letter in letters.TakeWhile(l => Encoding.UTF8.GetByteCount(ssid + l) <= 32))
            ssid += letter;
        return ssid;
    }
}
