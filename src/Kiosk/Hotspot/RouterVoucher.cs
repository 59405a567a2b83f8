using Kiosk.Vouchers;

namespace Kiosk.Hotspot;

/// <summary>A voucher to be made. User name and passcode are always ours, so that a lost answer can be settled.</summary>
public sealed record NewRouterVoucher
{
    public required string Username { get; init; }
    public required string Passcode { get; init; }
    public string? FullName { get; init; }
    public required ValidFor ValidFor { get; init; }
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Megabytes, 1 to <see cref="DataLimit.Max"/>; null is unlimited.</summary>
    public long? DownloadLimitMb { get; init; }

    /// <summary>Megabytes, 1 to <see cref="DataLimit.Max"/>; null is unlimited.</summary>
    public long? UploadLimitMb { get; init; }
}

/// <summary>A voucher as the router lists it. Columns the kiosk does not know stay in <see cref="Extra"/>.</summary>
public sealed record RouterVoucher
{
    public string? Id { get; init; }
    public required string Username { get; init; }
    public required string Passcode { get; init; }
    public string? FullName { get; init; }

    /// <summary>The router's own text; vouchers edited there may say what <see cref="Vouchers.ValidFor"/> does not know.</summary>
    public string? ValidFor { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Megabytes; null is unlimited.</summary>
    public long? DownloadLimitMb { get; init; }

    /// <summary>Megabytes; null is unlimited.</summary>
    public long? UploadLimitMb { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? FirstLogin { get; init; }
    public DateTimeOffset? LastLogin { get; init; }
    public string? Mac { get; init; }
    public required IReadOnlyDictionary<string, string> Extra { get; init; }
}
