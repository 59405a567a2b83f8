using Kiosk.Settings;

namespace Kiosk.Printing;

/// <summary>
/// Gives what waits for a printer that is out to the one that stands in for it, and takes it back when that one answers
/// again. A job moves only while it is queued, once there and once back, so two printers that are out do not play ball.
/// </summary>
public sealed class StandIns(PrintJobStore jobs, PrintStateStore states, PrinterList printers, PrinterBoard board, PrintSignal signal)
{
    internal bool IsAwaited(string printer) => board.Of(printer).InsteadOfIt is not null || jobs.MovedFrom(printer).Count > 0;

    internal bool HasOne(string printer) => Of(printer) is not null;

    /// <summary>To be called when it has been out for long enough.</summary>
    internal void StepIn(string printer)
    {
        if (Of(printer) is not { } standIn || board.Of(standIn.Name).Activity is PrinterActivity.Away)
            return;
        foreach (var job in jobs.Queued(printer).Where(job => job.Content is PrintContent.Ticket || TakesSheet(job, printer, standIn)))
            states.Move(job, standIn.Name);
        board.Divert(printer, standIn.Name);
        signal.Wake(standIn.Name);
    }

    /// <summary>To be called when it has answered.</summary>
    internal void StepBack(string printer)
    {
        foreach (var job in jobs.MovedFrom(printer))
            states.MoveBack(job);
    }

    /// <summary>A sheet is of the printer's own template; with another there it would fail, or come out on labels.</summary>
    bool TakesSheet(PrintJob job, string printer, PrinterOptions standIn) =>
        standIn.Kind is PrinterKind.Ipp && (job.Template is not null || standIn.Template == printers.Find(printer)?.Template);

    PrinterOptions? Of(string printer) =>
        printers.Find(printer) is { Fallback: { Length: > 0 } name } asked && printers.Find(name) is { } standIn && standIn.Name != asked.Name
            ? standIn
            : null;
}
