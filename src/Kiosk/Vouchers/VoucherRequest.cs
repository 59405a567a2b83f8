namespace Kiosk.Vouchers;

/// <summary>What staff or a program asks for, before any rule was applied.</summary>
public sealed record VoucherRequest
{
    public string? Plan { get; init; }
    public string? ValidFor { get; init; }
    public string? Username { get; init; }
    public string? Passcode { get; init; }
    public string? FullName { get; init; }
    public DateTimeOffset? ValidFrom { get; init; }
    public long? DownloadLimitMb { get; init; }
    public long? UploadLimitMb { get; init; }
    public string? Note { get; init; }

    /// <summary>The guest's language, for ticket and guest screen; else the plan's or the venue's.</summary>
    public string? Language { get; init; }

    /// <summary>Printed by itself once the router has confirmed it.</summary>
    public PrintWish? Print { get; init; }
}

/// <param name="Printer">Its name in the settings.</param>
/// <param name="Copies">1 to 20.</param>
public sealed record PrintWish(string Printer, int Copies = 1);
