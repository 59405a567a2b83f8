namespace Kiosk.Uplinks;

/// <summary>No more than so many calls in any stretch of time as long as the window.</summary>
public sealed record RateLimit(int Count, TimeSpan Window);
