using Kiosk.Hotspot;
using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Vouchers;

/// <summary>Why something was not done, in a form that pages and programs can both use.</summary>
/// <param name="Code">Stable, see <see cref="FailureCode"/>.</param>
/// <param name="Sentence">Key in Errors.resx.</param>
/// <param name="Argument">Goes into the sentence's <c>{0}</c>.</param>
/// <param name="Field">The request's field that is at fault, spelled as in the API.</param>
public sealed record VoucherFailure(string Code, string Sentence, object? Argument = null, string? Field = null)
{
    /// <summary>What the router or the way to it did, when that is the cause.</summary>
    public RouterError? Error { get; init; }

    public static VoucherFailure Taken { get; } =
        new(FailureCode.UsernameTaken, $"Router.{RouterError.UsernameExists}", Field: "username") { Error = RouterError.UsernameExists };

    public string Explain(IStringLocalizer<Errors> errors) => Argument is null ? errors[Sentence] : errors[Sentence, Argument];
}

public static class FailureCode
{
    public const string Invalid = "invalid";
    public const string NotFound = "not-found";
    public const string UsernameTaken = "username-taken";
    public const string RouterRefused = "router-refused";
    public const string RouterUnreachable = "router-unreachable";

    /// <summary>No answer: it may have been done, and is settled by itself.</summary>
    public const string RouterUnknown = "router-unknown";

    /// <summary>A voucher whose outcome was unknown and which the router turned out not to have.</summary>
    public const string NotMade = "not-made";

    public const string Cancelled = "cancelled";
}
