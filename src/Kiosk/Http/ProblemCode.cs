using Kiosk.Vouchers;

namespace Kiosk.Http;

/// <summary>The codes that are not about vouchers; those are in <see cref="FailureCode"/>.</summary>
public static class ProblemCode
{
    public const string Unauthorized = "unauthorized";
    public const string MissingScope = "missing-scope";
    public const string ForeignHost = "foreign-host";
    public const string MethodNotAllowed = "method-not-allowed";
    public const string TimedOut = "request-timeout";
    public const string TooLarge = "too-large";
    public const string UnsupportedMediaType = "unsupported-media-type";
    public const string TooManyRequests = "too-many-requests";
    public const string VoucherEnded = "voucher-ended";
    public const string NotWritable = "not-writable";
    public const string Internal = "internal";

    public static string Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Unauthorized,
        StatusCodes.Status403Forbidden => MissingScope,
        StatusCodes.Status404NotFound => FailureCode.NotFound,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status408RequestTimeout => TimedOut,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType,
        StatusCodes.Status429TooManyRequests => TooManyRequests,
        >= 500 => Internal,
        _ => FailureCode.Invalid,
    };
}
