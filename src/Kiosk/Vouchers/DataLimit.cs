namespace Kiosk.Vouchers;

/// <summary>
/// Megabytes a guest may move. The router silently turns a value outside the range into "unlimited"
/// (W-Router manual, section 1.1), so the range is checked before anything is sent.
/// </summary>
public static class DataLimit
{
    public const long Min = 1;
    public const long Max = 9_437_184;

    public static bool IsValid(long? megabytes) => megabytes is null or (>= Min and <= Max);
}
