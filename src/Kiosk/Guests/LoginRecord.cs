namespace Kiosk.Guests;

/// <summary>One line of the router's login log.</summary>
public sealed record LoginRecord
{
    public string? Login { get; init; }
    public string? Mac { get; init; }
    public string? Address { get; init; }
    public DateTimeOffset? At { get; init; }
    public required IReadOnlyDictionary<string, string> Extra { get; init; }
}
