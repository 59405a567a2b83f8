namespace Kiosk.Printing.Transports.Ipp;

/// <summary>RFC 8011, section 5.4.15, and CUPS's own.</summary>
enum IppOperation : ushort
{
    PrintJob = 0x0002,
    ValidateJob = 0x0004,
    CancelJob = 0x0008,
    GetJobAttributes = 0x0009,
    GetJobs = 0x000a,
    GetPrinterAttributes = 0x000b,
    CupsGetPrinters = 0x4002,
}

/// <summary>The status codes the kiosk tells apart (RFC 8011, appendix B).</summary>
enum IppStatus : ushort
{
    FirstError = 0x0400,
    NotAuthenticated = 0x0402,
    NotAuthorized = 0x0403,
    NotPossible = 0x0404,
    NotFound = 0x0406,
    Gone = 0x0407,
    TooLarge = 0x0408,
    FormatNotSupported = 0x040a,
    LastOfRequest = 0x0412,
    FirstOfDocument = 0x0418,
    Unprintable = 0x041b,
    FirstServerError = 0x0500,
    ServiceUnavailable = 0x0502,
    DeviceError = 0x0504,
    NotAcceptingJobs = 0x0506,
    Busy = 0x0507,
    JobCanceled = 0x0508,
}

static class IppStatuses
{
    /// <summary>
    /// What was sent is refused as it is, today and tomorrow. Other refusals are about the printer, its state or who may
    /// print (RFC 8011, appendix B.1.4; PWG 5100.13, section 9).
    /// </summary>
    public static bool IsForGood(this IppStatus status) => status
        is IppStatus.FirstError
        or (>= IppStatus.TooLarge and <= IppStatus.LastOfRequest)
        or (>= IppStatus.FirstOfDocument and <= IppStatus.Unprintable);
}

enum IppJobState
{
    Canceled = 7,
    Aborted = 8,
    Completed = 9,
}
