namespace Kiosk.Guests;

/// <summary>Someone who logged in by e-mail, Facebook, phone or for free, as the router remembers them.</summary>
public sealed record StoredUser
{
    public string? Id { get; init; }

    /// <summary>The e-mail address, phone number or name that identifies the user.</summary>
    public string? Login { get; init; }

    public string? Mac { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? LastLogin { get; init; }
    public long? Visits { get; init; }
    public bool? Marketing { get; init; }
    public bool? Verified { get; init; }
    public required IReadOnlyDictionary<string, string> Extra { get; init; }
}

public enum StoredUserKind
{
    Email,
    Facebook,
    Mobile,
    Free,
}
