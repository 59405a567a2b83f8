using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>What the pages that issue have in common once the issuer has spoken.</summary>
static class Issuing
{
    const string Reason = "reason";

    /// <summary>On the default printer; none without one.</summary>
    public static PrintWish? Wish(this PrinterList printers, int copies) =>
        printers.Default is { } printer ? new PrintWish(printer.Name, copies) : null;

    /// <summary>
    /// The ledger keeps a code; the full sentence travels to the next page. An unknown outcome does not: that page
    /// says what it has become by then.
    /// </summary>
    public static void KeepReason(this ITempDataDictionary data, VoucherFailure? failure, IStringLocalizer<Errors> errors)
    {
        if (failure is not null && failure.Code != FailureCode.RouterUnknown)
            data[Reason] = failure.Explain(errors);
    }

    public static string? TakeReason(this ITempDataDictionary data) => data[Reason] as string;
}
