using Kiosk.Hotspot;
using Kiosk.Http;
using Kiosk.Vouchers;

namespace Kiosk.Pages.Api;

/// <summary>What went wrong with a voucher or the router, as a status.</summary>
static class VoucherProblems
{
    /// <param name="pending">The voucher whose outcome is unknown.</param>
    public static ProblemException ToProblem(this VoucherFailure failure, Voucher? pending = null) =>
        new(Status(failure.Code), failure.Code, failure.Sentence, failure.Argument, failure.Field)
        {
            RouterMessage = failure.Code == FailureCode.RouterRefused ? failure.Argument as string : null,
            Username = failure.Code == FailureCode.RouterUnknown ? pending?.Username : null,
            Location = failure.Code == FailureCode.RouterUnknown && pending is not null ? VoucherView.Address(pending) : null,
        };

    /// <summary>For lists: reading changes nothing, so no answer is no more than that.</summary>
    public static ProblemException ToProblem(this RouterException exception)
    {
        var failure = exception.ToFailure();
        return (failure.Code == FailureCode.RouterUnknown ? failure with { Code = FailureCode.RouterUnreachable } : failure).ToProblem();
    }

    static int Status(string code) => code switch
    {
        FailureCode.Invalid => StatusCodes.Status400BadRequest,
        FailureCode.NotFound => StatusCodes.Status404NotFound,
        FailureCode.UsernameTaken => StatusCodes.Status409Conflict,
        FailureCode.RouterUnreachable => StatusCodes.Status503ServiceUnavailable,
        FailureCode.RouterUnknown => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status502BadGateway,
    };
}
