using System.Security.Cryptography;
using Kiosk.Settings;

namespace Kiosk.Vouchers;

/// <summary>User names and passcodes a guest can read from paper and type on a phone.</summary>
public static class VoucherCode
{
    /// <summary>Lower case, without 0 o, 1 l i.</summary>
    public const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    const int UsernameLength = 8;

    public static (string Username, string Passcode) Choose(VoucherOptions options)
    {
        var passcode = Random(options.PasscodeLength);
        return options.SameCode
            ? (options.UsernamePrefix + passcode, options.UsernamePrefix + passcode)
            : (options.UsernamePrefix + Random(UsernameLength), passcode);
    }

    /// <summary>The code in groups of four, as people read it aloud.</summary>
    public static string Group(string code) =>
        code.Contains(' ', StringComparison.Ordinal) ? code : string.Join(' ', code.Chunk(4).Select(chunk => new string(chunk)));

    static string Random(int length) => RandomNumberGenerator.GetString(Alphabet, length);
}
