using System.Security.Cryptography;
using Kiosk.Settings;
using Kiosk.Tickets;

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

    /// <summary>The code in groups, as people read it aloud and as it stands on the ticket.</summary>
    public static string Group(string code) => CodeGroups.Spaced(code);

    /// <summary>With a digit and a letter, so that nobody takes it for a word or a number.</summary>
    static string Random(int length)
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetString(Alphabet, length);
            if (code.Any(char.IsAsciiDigit) && code.Any(char.IsAsciiLetter))
                return code;
        }
    }
}
