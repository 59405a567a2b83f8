namespace Kiosk.Emulators;

/// <param name="Call">Empty when there is no such call, or none was named.</param>
/// <param name="KeyInUrl">A key came where proxies and logs can see it.</param>
public sealed record ReceivedCall(string Call, string Method, string PathAndQuery, DateTimeOffset At, bool KeyInUrl, string? UserAgent);
