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

    /// <summary>Those that others get wrong: what a code must escape, spaces at the ends, what looks like hex, the longest, every script.</summary>
    public static readonly WifiNetwork[] Edges =
    [
        new("a\\;,:\"z", "\\;,:\"\\;,:\"", WifiSecurity.Wpa, Hidden: true),
        new(" both ends ", " 8 chars", WifiSecurity.Sae, Hidden: false),
        new("\"quoted\"", "\"quoted\"", WifiSecurity.Wpa, Hidden: false),
        new("ABCDEF0123", "0123456789abcdef", WifiSecurity.Wpa, Hidden: false),
        new("raw key", string.Concat(Enumerable.Repeat("0123456789abcdef", 4)), WifiSecurity.Wpa, Hidden: false),
        new(new string(';', 32), new string('\\', 63), WifiSecurity.Sae, Hidden: true),
        new("📶🏨☕🍸🛏🧳🌊", "12345678", WifiSecurity.Wpa, Hidden: false),
        new("网络客人的无线网", "password", WifiSecurity.Wpa, Hidden: true),
        new("فندق أدريا ١٢", "password", WifiSecurity.Wpa, Hidden: false),
        new("WIFI:S:x;;", "T:nopass;;", WifiSecurity.Wpa, Hidden: false),
        new("é", null, WifiSecurity.Open, Hidden: true),
        new(";", null, WifiSecurity.Open, Hidden: false),
    ];

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
