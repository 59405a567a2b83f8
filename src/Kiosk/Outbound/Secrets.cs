using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Kiosk.Outbound;

/// <summary>Keeps a call's key and passcodes out of logs and pages, however the other side echoes them.</summary>
public sealed partial class Secrets(params string?[] secrets)
{
    const string Mask = "***";
    const int DetailLength = 200;
    const RegexOptions Lenient = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    const int HeadLength = 16 * 1024;

    readonly string[] plain = [.. secrets.OfType<string>().Where(s => s.Length > 0)];
    readonly string[] spelled = [.. secrets.OfType<string>().Where(s => s.Length > 0).SelectMany(Spell).Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(s => s.Length)];

    /// <summary>One line of at most 200 characters, secrets masked.</summary>
    public string Conceal(string text)
    {
        var head = text.Length > HeadLength ? text[..HeadLength] : text;
        foreach (var secret in plain)
            head = head.Replace(secret, Mask, StringComparison.Ordinal);
        foreach (var secret in spelled)
            head = head.Replace(secret, Mask, StringComparison.OrdinalIgnoreCase);
        head = Named().Replace(head, "${name}" + Mask);
        head = string.Join(' ', head.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        head = string.Concat(head.Where(c => !char.IsControl(c)));
        return head.Length > DetailLength ? head[..DetailLength] : head;
    }

    static IEnumerable<string> Spell(string secret)
    {
        string[] spellings =
        [
            Uri.EscapeDataString(secret),
            WebUtility.UrlEncode(secret),
            WebUtility.HtmlEncode(secret),
            JavaScriptEncoder.Default.Encode(secret),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret).Replace("/", "\\/", StringComparison.Ordinal),
        ];
        return spellings.Where(spelling => spelling != secret);
    }

    [GeneratedRegex("""(?<name>(passcode|password|api-key)["']?\s*[:=]\s*["']?)[^"'&,\s}]+""", Lenient, 1000)]
    private static partial Regex Named();
}
