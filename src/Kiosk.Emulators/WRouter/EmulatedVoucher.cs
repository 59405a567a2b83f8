namespace Kiosk.Emulators.WRouter;

/// <summary>What the router's Voucher Manager holds; all times bear the router's own offset.</summary>
public sealed record EmulatedVoucher
{
    public required int Id { get; init; }

    public required string Username { get; init; }

    public required string Passcode { get; init; }

    public required string FullName { get; init; }

    public required string ValidFor { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public DateTimeOffset? FirstLogin { get; init; }

    public DateTimeOffset? LastLogin { get; init; }

    public string? Mac { get; init; }

    /// <summary>MB of 1,048,576 bytes; 0 is unlimited.</summary>
    public int DownloadLimitMb { get; init; }

    /// <inheritdoc cref="DownloadLimitMb"/>
    public int UploadLimitMb { get; init; }

    public long DownloadedBytes { get; init; }

    public long UploadedBytes { get; init; }

    internal long DownloadLeft => Left(DownloadLimitMb, DownloadedBytes);

    internal long UploadLeft => Left(UploadLimitMb, UploadedBytes);

    static long Left(int limitMb, long used) =>
        limitMb == 0 ? long.MaxValue : Math.Max(0, limitMb * 1_048_576L - used);
}

/// <summary>The parameters of <c>create_voucher</c> as they arrive: text, and null for what is empty or absent.</summary>
public sealed record NewVoucher
{
    public string? Username { get; init; }

    public string? Passcode { get; init; }

    public string? FullName { get; init; }

    public string? ValidFor { get; init; }

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c> in the router's zone; anything else starts the voucher at once.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>1 to 9437184 MB; anything else is unlimited.</summary>
    public string? DownloadLimit { get; init; }

    /// <inheritdoc cref="DownloadLimit"/>
    public string? UploadLimit { get; init; }
}
