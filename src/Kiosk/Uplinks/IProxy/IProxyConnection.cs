namespace Kiosk.Uplinks.IProxy;

/// <summary>A connection: what the vendor keeps of it, its plan, and the phone behind it.</summary>
/// <param name="Id">Case matters.</param>
public sealed record IProxyConnection(string Id, string Name)
{
    public string? Description { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Of the vendor's server, not of the phone.</summary>
    public string? Country { get; init; }

    public string? City { get; init; }
    public string? ServerId { get; init; }

    /// <summary>The owner, who may be somebody else.</summary>
    public string? UserId { get; init; }

    public IReadOnlyList<IProxyTeamMember> Team { get; init; } = [];

    /// <summary>Null without a plan.</summary>
    public IProxyPlan? Plan { get; init; }

    /// <summary>How many action links it may have; null where the vendor does not say.</summary>
    public long? MostLinks { get; init; }

    /// <summary>By name, as <see cref="IProxySettingsTable"/> writes them; those the vendor does not mention are missing.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Null until a phone's app has reported.</summary>
    public IProxyPhone? Phone { get; init; }

    /// <summary>The phone and where it is, or where the server is until there is one.</summary>
    public string? Whereabouts =>
        string.Join(", ", new[] { Phone?.Name, Phone?.City ?? City?.ToUpperInvariant(), Country?.ToUpperInvariant() }.OfType<string>()) is { Length: > 0 } text ? text : null;
}
