using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Printing;

/// <summary>Why a ticket is not on paper, or may not be, and what to do.</summary>
/// <param name="Sentence">Key in Errors.resx: one of <see cref="PrintSentence"/>.</param>
/// <param name="Argument">Goes into the sentence's <c>{0}</c>.</param>
public sealed record PrintTrouble(string Sentence, string? Argument = null)
{
    public string Explain(IStringLocalizer<Errors> errors) => Argument is null ? errors[Sentence] : errors[Sentence, Argument];
}

public static class PrintSentence
{
    public const string Away = "Print.Away";
    public const string Refused = "Print.Refused";
    public const string HostUnknown = "Print.HostUnknown";
    public const string StoppedMidway = "Print.StoppedMidway";
    public const string NeverRead = "Print.NeverRead";
    public const string Interrupted = "Print.Interrupted";
    public const string UnknownPrinter = "Print.UnknownPrinter";
    public const string AddressInvalid = "Print.AddressInvalid";
    public const string AddressNotSupported = "Print.AddressNotSupported";
    public const string CannotRender = "Print.CannotRender";
    public const string VoucherNotLive = "Print.VoucherNotLive";
    public const string Cancelled = "Print.Cancelled";
}
