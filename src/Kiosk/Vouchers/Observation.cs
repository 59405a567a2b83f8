using System.Globalization;
using Kiosk.Hotspot;

namespace Kiosk.Vouchers;

/// <summary>A ledger row and what the router lists under its name now.</summary>
sealed record Observation(LedgerRow Row, RouterVoucher Seen)
{
    public bool IsNews =>
        Row.RouterRow != Fingerprint(Seen)
        || Row.Voucher.FirstLogin != Seen.FirstLogin
        || Row.Voucher.LastLogin != Seen.LastLogin
        || Row.Voucher.Mac != Seen.Mac;

    /// <summary>
    /// Edited there since the last look; or, at the first look, not what was asked for. At the first look dates and
    /// names do not count: the router fills them in by itself and its clock is not ours.
    /// </summary>
    public bool WasEdited => Row.RouterRow is null
        ? Row.Voucher.Passcode != Seen.Passcode
          || Row.Voucher.ValidFor != Seen.ValidFor
          || Row.Voucher.DownloadLimitMb != Seen.DownloadLimitMb
          || Row.Voucher.UploadLimitMb != Seen.UploadLimitMb
        : Row.RouterRow != Fingerprint(Seen);

    public static string Fingerprint(RouterVoucher seen) => string.Create(
        CultureInfo.InvariantCulture,
        $"{seen.Passcode}\n{seen.FullName}\n{seen.ValidFor}\n{seen.ValidFrom:O}\n{seen.DownloadLimitMb}\n{seen.UploadLimitMb}");
}
