namespace Kiosk.Tickets;

/// <summary>Everything a ticket may say about one voucher, as values: where they come from is the caller's business.</summary>
public sealed record VoucherTicket
{
    public required string Username { get; init; }
    public required string Passcode { get; init; }
    public string? FullName { get; init; }
    public string? Plan { get; init; }
    public string? Price { get; init; }

    /// <summary>The router's spelling: <c>1 hour</c>, <c>30 days</c>, <c>always</c>.</summary>
    public string? ValidFor { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required TimeZoneInfo Zone { get; init; }
    public long? DownloadLimitMb { get; init; }
    public long? UploadLimitMb { get; init; }
    public required string Venue { get; init; }
    public TicketLogo? Logo { get; init; }
    public WifiNetwork? Wifi { get; init; }

    /// <summary>Ready to open, see <see cref="LoginCode.Url"/>; null leaves the login code out.</summary>
    public string? LoginUrl { get; init; }

    /// <summary>A culture name; one without words of its own speaks English.</summary>
    public string Language { get; init; } = "en";

    public bool Reprint { get; init; }
}
