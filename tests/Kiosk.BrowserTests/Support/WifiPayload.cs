using System.Text;

namespace Kiosk.BrowserTests.Support;

/// <summary>Reads a Wi-Fi code as a phone does: fields end at a semicolon that no backslash precedes.</summary>
public sealed class WifiPayload
{
    readonly Dictionary<char, string> fields = [];

    WifiPayload()
    {
    }

    public string Ssid => fields['S'];
    public string Password => fields['P'];

    public static WifiPayload Parse(string text)
    {
        const string Start = "WIFI:";
        text.ShouldStartWith(Start);
        var payload = new WifiPayload();
        var field = new StringBuilder();
        for (var i = Start.Length; i < text.Length; i++)
        {
            if (text[i] == '\\')
                field.Append(text[++i]);
            else if (text[i] != ';')
                field.Append(text[i]);
            else if (field.Length > 0)
                payload.Add(field);
        }

        return payload;
    }

    void Add(StringBuilder field)
    {
        fields[field[0]] = field.ToString(2, field.Length - 2);
        field.Clear();
    }
}
