namespace Kiosk.Guests;

/// <summary>A device that is logged in at the hotspot. Columns the kiosk does not know stay in <see cref="Extra"/>.</summary>
public sealed record ActiveGuest
{
    /// <summary>Voucher user name, e-mail, phone number, or empty for a bypassed device.</summary>
    public required string Login { get; init; }

    public string? Address { get; init; }
    public string? Mac { get; init; }
    public TimeSpan? Uptime { get; init; }
    public TimeSpan? Idle { get; init; }

    /// <summary>Bytes sent to the guest; the router calls them bytes-out.</summary>
    public long? DownloadBytes { get; init; }

    /// <summary>Bytes received from the guest; the router calls them bytes-in.</summary>
    public long? UploadBytes { get; init; }

    public required IReadOnlyDictionary<string, string> Extra { get; init; }
}
