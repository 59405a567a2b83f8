using System.Globalization;
using Kiosk.Pages.Words;
using Kiosk.Vouchers;

namespace Kiosk.Pages;

/// <summary>A voucher as typed by staff. Text stays text until here, so that what cannot be read is kept on the form.</summary>
public sealed class VoucherForm
{
    public string? Plan { get; set; }
    public string? ValidFor { get; set; }
    public string? FullName { get; set; }
    public string? ValidFrom { get; set; }
    public string? DownloadLimitMb { get; set; }
    public string? UploadLimitMb { get; set; }
    public string? Note { get; set; }
    public string? Language { get; set; }
    public string? Username { get; set; }
    public string? Passcode { get; set; }

    /// <summary>Null with the failure of the first field that cannot be read.</summary>
    public VoucherRequest? Read(VenueTime time, out VoucherFailure? failure)
    {
        var start = time.Parse(ValidFrom);
        var (down, up) = (Megabytes(DownloadLimitMb), Megabytes(UploadLimitMb));
        failure =
            ValidFrom is not null && start is null ? new VoucherFailure(FailureCode.Invalid, "Invalid.Start", Field: "validFrom")
            : DownloadLimitMb is not null && down is null ? Limit("downloadLimitMb")
            : UploadLimitMb is not null && up is null ? Limit("uploadLimitMb")
            : null;
        return failure is not null ? null : new VoucherRequest
        {
            Plan = Plan,
            ValidFor = ValidFor,
            FullName = FullName,
            ValidFrom = start,
            DownloadLimitMb = down,
            UploadLimitMb = up,
            Note = Note,
            Language = Language,
            Username = Username,
            Passcode = Passcode,
        };
    }

    static long? Megabytes(string? text) =>
        long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static VoucherFailure Limit(string field) => new(FailureCode.Invalid, "Invalid.Limit", DataLimit.Max, field);
}
