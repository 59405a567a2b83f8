namespace Kiosk.Settings;

public sealed class VoucherOptions
{
    public const string Section = "Vouchers";

    /// <summary>Characters of a passcode, 4 to 32.</summary>
    public int PasscodeLength { get; set; } = 8;

    /// <summary>Put before every user name the kiosk makes; up to 16 letters, digits, dots, dashes or underscores.</summary>
    public string UsernamePrefix { get; set; } = "";

    /// <summary>User name and passcode are the same, so a guest types one code.</summary>
    public bool SameCode { get; set; }
}
