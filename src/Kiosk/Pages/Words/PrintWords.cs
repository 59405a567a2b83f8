using Kiosk.Localization;
using Kiosk.Printing;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

public sealed class PrintWords(IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors)
{
    public StateWord State(PrintJob job) => job.State switch
    {
        PrintJobState.Queued => new StateWord(Tone.Wait, "wait", text["Print.Queued", job.Printer]),
        PrintJobState.Sending => new StateWord(Tone.Wait, "wait", text["Print.Sending", job.Printer]),
        PrintJobState.Sent => new StateWord(Tone.Good, "printer", text["Print.Sent", job.Printer]),
        PrintJobState.Confirmed => new StateWord(Tone.Good, "check", text["Print.Confirmed", job.Printer]),
        PrintJobState.Unconfirmed => new StateWord(Tone.Warn, "alert", text["Print.Unconfirmed", job.Printer]),
        PrintJobState.Failed => new StateWord(Tone.Bad, "alert", text["Print.Failed", job.Printer]),
        _ => throw new ArgumentOutOfRangeException(nameof(job)),
    };

    /// <summary>Why, and what to do; null when there is nothing to say.</summary>
    public string? Detail(PrintJob job) => job.Explain(errors);

    public static bool IsOnItsWay(PrintJob job) => job.State is PrintJobState.Queued or PrintJobState.Sending;
}
