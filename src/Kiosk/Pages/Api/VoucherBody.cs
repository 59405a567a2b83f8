using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Kiosk.Vouchers;

namespace Kiosk.Pages.Api;

/// <summary>The attributes are for the OpenAPI document; <see cref="VoucherRules"/> checks.</summary>
record VoucherBody
{
    [Description("The name of a plan; give either this or validFor.")]
    public string? Plan { get; init; }

    [Description("always, 1 hour to 23 hours, 1 day to 30 days, or 35, 40, 45, 50, 55, 60, 90, 120, 150, 180 or 365 days.")]
    public string? ValidFor { get; init; }

    [Description("Letters a to z, digits, dots, dashes, underscores or @; chosen by the kiosk when left out.")]
    [MaxLength(64)]
    public string? Username { get; init; }

    [Description("Visible ASCII characters; chosen by the kiosk when left out.")]
    [MinLength(4)]
    [MaxLength(64)]
    public string? Passcode { get; init; }

    [MaxLength(100)]
    public string? FullName { get; init; }

    [Description("With its offset from UTC; not in the past and at most two years away.")]
    public DateTimeOffset? ValidFrom { get; init; }

    [Description("Megabytes; unlimited when left out.")]
    [Range(DataLimit.Min, DataLimit.Max)]
    public long? DownloadLimitMb { get; init; }

    [Description("Megabytes; unlimited when left out.")]
    [Range(DataLimit.Min, DataLimit.Max)]
    public long? UploadLimitMb { get; init; }

    [MaxLength(500)]
    public string? Note { get; init; }

    [Description("The language of the ticket, such as de; the plan's or the venue's when left out.")]
    public string? Language { get; init; }

    [Description("The name of the printer to print the ticket on.")]
    public string? Print { get; init; }

    /// <param name="printer">The one <see cref="Print"/> names, found in the settings.</param>
    public VoucherRequest ToRequest(string? printer) => new()
    {
        Plan = Plan,
        ValidFor = ValidFor,
        Username = Username,
        Passcode = Passcode,
        FullName = FullName,
        ValidFrom = ValidFrom,
        DownloadLimitMb = DownloadLimitMb,
        UploadLimitMb = UploadLimitMb,
        Note = Note,
        Language = Language,
        Print = printer is null ? null : new PrintWish(printer),
    };
}
