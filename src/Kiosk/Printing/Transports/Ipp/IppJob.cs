namespace Kiosk.Printing.Transports.Ipp;

/// <summary>What a printer says of a job. Both numbers are null where it does not count.</summary>
sealed record IppJob(int Id, IppJobState? State, IReadOnlyList<string> Reasons, int? Impressions, int? Sheets)
{
    public static readonly string[] Wanted =
        ["job-id", "job-name", "job-state", "job-state-reasons", "job-impressions-completed", "job-media-sheets-completed"];

    public bool IsOver => State is IppJobState.Completed or IppJobState.Aborted or IppJobState.Canceled;

    /// <summary>The printer counted something onto paper.</summary>
    public bool IsOnPaper => Impressions > 0 || Sheets > 0;

    public bool HasErrors => Reasons.Any(reason => reason is "job-completed-with-errors" or "aborted-by-system" or "document-format-error");

    /// <returns>Null when the printer names no job.</returns>
    public static IppJob? Of(IppGroup said) => said.Number("job-id") is { } id
        ? new IppJob(
            id, (IppJobState?)said.Number("job-state"), said.Texts("job-state-reasons"),
            said.Number("job-impressions-completed"), said.Number("job-media-sheets-completed"))
        : null;
}
