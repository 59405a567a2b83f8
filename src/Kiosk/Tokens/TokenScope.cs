namespace Kiosk.Tokens;

/// <summary>What a token may do.</summary>
public static class TokenScope
{
    public const string VouchersRead = "vouchers:read";
    public const string VouchersWrite = "vouchers:write";
    public const string GuestsRead = "guests:read";
    public const string UplinksRead = "uplinks:read";
    public const string UplinksWrite = "uplinks:write";
    public const string Print = "print";
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } =
        [VouchersRead, VouchersWrite, GuestsRead, UplinksRead, UplinksWrite, Print, Admin];

    /// <summary>What a token gets that was made without naming a scope.</summary>
    public static IReadOnlyList<string> WhenNoneIsNamed { get; } = [.. All.Where(scope => scope != Admin)];
}
