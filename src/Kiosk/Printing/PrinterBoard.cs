using System.Collections.Concurrent;

namespace Kiosk.Printing;

/// <summary>What every printer does at this moment. In memory; known anew after a start.</summary>
public sealed class PrinterBoard(TimeProvider time)
{
    readonly ConcurrentDictionary<string, PrinterState> states = new(StringComparer.Ordinal);
    readonly DateTimeOffset start = time.GetUtcNow();

    public PrinterState Of(string printer) =>
        states.GetValueOrDefault(printer) ?? new PrinterState(printer, PrinterActivity.Idle, start);

    internal void Show(string printer, PrinterActivity activity, PrintTrouble? trouble = null)
    {
        var before = Of(printer);
        var since = before.Activity == activity ? before.Since : time.GetUtcNow();
        states[printer] = new PrinterState(printer, activity, since) { Trouble = trouble };
    }
}

public sealed record PrinterState(string Printer, PrinterActivity Activity, DateTimeOffset Since)
{
    /// <summary>Tickets that are queued or being sent.</summary>
    public int Waiting { get; init; }

    /// <summary>Why it is away; null otherwise.</summary>
    public PrintTrouble? Trouble { get; init; }
}

public enum PrinterActivity
{
    Idle,
    Printing,

    /// <summary>Not reachable, or stuck in the middle of the last ticket. It is tried again by itself.</summary>
    Away,
}
