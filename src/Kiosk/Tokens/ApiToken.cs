namespace Kiosk.Tokens;

/// <summary>A program's right to call the API. The secret itself is not kept.</summary>
public sealed record ApiToken
{
    public required long Id { get; init; }

    /// <summary>Unique among live tokens.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }
}
