using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kiosk.Printing.Discovery;

/// <summary>One resolved line of <c>avahi-browse --parsable</c>.</summary>
sealed record DnsSdService(string Name, string Type, IPAddress Address, int Port, IReadOnlyDictionary<string, string> Txt)
{
    const int Fields = 10;

    /// <summary>As it stands in an address.</summary>
    public string Host => Address.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{Address}]" : Address.ToString();

    public string Of(string key) => Txt.GetValueOrDefault(key, "");

    /// <summary>One device has one, at whatever address and by whatever protocol it is seen.</summary>
    public string Device => Of("UUID") is { Length: > 0 } uuid ? uuid : Name;

    /// <returns>Null for any other line.</returns>
    public static DnsSdService? Parse(string line)
    {
        var fields = line.Split(';', Fields);
        if (fields.Length < Fields - 1 || fields[0] != "=" || !IPAddress.TryParse(fields[7], out var address) || address.IsIPv6LinkLocal
            || !int.TryParse(fields[8], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > IPEndPoint.MaxPort)
        {
            return null;
        }

        return new DnsSdService(Unescape(fields[3]), fields[4], address, port, Texts(fields.Length == Fields ? fields[9] : ""));
    }

    static Dictionary<string, string> Texts(string txt)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var at = txt.IndexOf('"', StringComparison.Ordinal); at >= 0; at = txt.IndexOf('"', at))
        {
            var end = at + 1;
            while (end < txt.Length && txt[end] != '"')
                end += txt[end] == '\\' ? 2 : 1;
            end = Math.Min(end, txt.Length);
            if (Unescape(txt[(at + 1)..end]).Split('=', 2) is [var key, var value])
                texts.TryAdd(key, value);
            at = end + 1;
            if (at >= txt.Length)
                break;
        }

        return texts;
    }

    /// <summary>Avahi writes a byte as a backslash and three decimal digits, or itself after a backslash.</summary>
    static string Unescape(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 3 < text.Length && byte.TryParse(text.AsSpan(at + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 3;
            }
            else if (text[at] != '\\')
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, at, 1));
            }
            else if (++at < text.Length)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, at, 1));
            }
        }

        return new string([.. Encoding.UTF8.GetString([.. bytes]).Where(character => !char.IsControl(character))]);
    }
}
