using Kiosk.Printing;

namespace Kiosk.Pages;

/// <summary>Asks what the kiosk cannot know: whether a ticket came out.</summary>
/// <param name="Back">The page to return to.</param>
public sealed record PrintQuestion(PrintJob Job, string Back)
{
    /// <summary>Null when there is nothing to ask.</summary>
    public static PrintQuestion? About(PrintJob? job, string back) =>
        job?.State is PrintJobState.Unconfirmed ? new PrintQuestion(job, back) : null;
}
