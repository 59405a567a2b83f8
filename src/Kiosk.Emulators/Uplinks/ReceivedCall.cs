namespace Kiosk.Emulators.Uplinks;

/// <param name="Call">Empty when the vendor has no such call.</param>
/// <param name="KeyInUrl">A key came where proxies and logs can see it.</param>
public sealed record ReceivedCall(string Call, string Method, string PathAndQuery, DateTimeOffset At, bool KeyInUrl, string? UserAgent);
