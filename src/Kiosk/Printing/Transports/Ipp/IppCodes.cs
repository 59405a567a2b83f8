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
    FormatNotSupported = 0x040a,
    FirstServerError = 0x0500,
    ServiceUnavailable = 0x0502,
    DeviceError = 0x0504,
    NotAcceptingJobs = 0x0506,
    Busy = 0x0507,
}

enum IppJobState
{
    Canceled = 7,
    Aborted = 8,
    Completed = 9,
}
