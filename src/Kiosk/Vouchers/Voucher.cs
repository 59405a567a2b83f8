namespace Kiosk.Vouchers;

/// <summary>One row of the ledger. <see cref="State"/> is already derived: see <see cref="VoucherState"/>.</summary>
public sealed record Voucher
{
    public required long Id { get; init; }
    public required string Username { get; init; }
    public required string Passcode { get; init; }
    public string? FullName { get; init; }
    public string? Plan { get; init; }

    /// <summary>As the router spells it; one of <see cref="Vouchers.ValidFor.All"/> unless made elsewhere.</summary>
    public string? ValidFor { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Megabytes; null is unlimited.</summary>
    public long? DownloadLimitMb { get; init; }

    /// <summary>Megabytes; null is unlimited.</summary>
    public long? UploadLimitMb { get; init; }

    public required VoucherState State { get; init; }
    public required VoucherSource Source { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public string? Note { get; init; }

    /// <summary>Chosen for this guest; else the ticket speaks the plan's or the venue's language.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? FirstLogin { get; init; }
    public DateTimeOffset? LastLogin { get; init; }
    public string? Mac { get; init; }
    public DateTimeOffset? PrintedAt { get; init; }
    public int PrintCount { get; init; }
    /// <summary>The printer that prints it as soon as the router has confirmed it.</summary>
    public string? PrintOn { get; init; }

    public string? BatchId { get; init; }

    /// <summary>The voucher this one was issued to replace.</summary>
    public long? ReplacesId { get; init; }

    /// <summary>Someone asked to revoke it and the router has not confirmed yet.</summary>
    public DateTimeOffset? RevokeRequestedAt { get; init; }

    /// <summary>Why it failed: a stable code, see <see cref="FailureCode"/>.</summary>
    public string? Failure { get; init; }

    public bool IsLive => State is VoucherState.Pending or VoucherState.Active or VoucherState.Used or VoucherState.Expired;

    /// <summary>A guest can log in with it, now or from its start on.</summary>
    public bool IsUsable => State is VoucherState.Active or VoucherState.Used && RevokeRequestedAt is null;
}

public enum VoucherState
{
    /// <summary>Sent to the router, outcome unknown; the reconciler settles it.</summary>
    Pending,

    /// <summary>At the router, no login seen yet.</summary>
    Active,

    /// <summary>At the router, first login seen.</summary>
    Used,

    /// <summary>At the router, past its end.</summary>
    Expired,

    /// <summary>Removed at the router by us.</summary>
    Revoked,

    /// <summary>Never came to exist at the router.</summary>
    Failed,

    /// <summary>Removed at the router by someone else.</summary>
    Gone,
}

public enum VoucherSource
{
    Kiosk,
    Router,
}
