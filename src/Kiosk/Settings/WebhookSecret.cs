using System.Security.Cryptography;
using System.Text;

namespace Kiosk.Settings;

/// <summary>A key of the Standard Webhooks scheme: <c>whsec_</c> and base64 of 24 to 64 bytes. Another text is its own bytes, of which ASCII alone is the same to everybody.</summary>
public static class WebhookSecret
{
    const string Prefix = "whsec_";

    public static string Make() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static bool IsOne(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) ? Decode(text) is { Length: >= 24 and <= 64 } : text.Length >= 8 && text.All(c => c is >= ' ' and <= '~');

    public static byte[] Key(string text) => Decode(text) ?? Encoding.UTF8.GetBytes(text);

    static byte[]? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return text.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(text[Prefix.Length..], bytes, out var count) ? bytes[..count] : null;
    }
}
