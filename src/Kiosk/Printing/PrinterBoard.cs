using System.Collections.Concurrent;

namespace Kiosk.Printing;

/// <summary>What every printer does at this moment. In memory; known anew after a start.</summary>
public sealed class PrinterBoard(TimeProvider time)
{
    readonly ConcurrentDictionary<string, PrinterState> states = new(StringComparer.Ordinal);
    readonly DateTimeOffset start = time.GetUtcNow();

    public PrinterState Of(string printer) =>
        states.GetValueOrDefault(printer) ?? new PrinterState(printer, PrinterActivity.Idle, start);

    internal void Show(string printer, PrinterActivity activity, PrintTrouble? trouble = null, IReadOnlyList<PrintTrouble>? notes = null)
    {
        var before = Of(printer);
        var since = before.Activity == activity ? before.Since : time.GetUtcNow();
        states[printer] = new PrinterState(printer, activity, since)
        {
            Trouble = trouble,
            Notes = notes ?? before.Notes,
            InsteadOfIt = activity is PrinterActivity.Away ? before.InsteadOfIt : null,
        };
    }

    /// <summary>Until it answers again, what is meant for it goes to another.</summary>
    internal void Divert(string printer, string insteadOfIt) =>
        states.AddOrUpdate(printer, _ => Of(printer) with { InsteadOfIt = insteadOfIt }, (_, now) => now with { InsteadOfIt = insteadOfIt });
}

public sealed record PrinterState(string Printer, PrinterActivity Activity, DateTimeOffset Since)
{
    /// <summary>Tickets that are queued or being sent.</summary>
    public int Waiting { get; init; }

    /// <summary>Why it is away; null otherwise.</summary>
    public PrintTrouble? Trouble { get; init; }

    /// <summary>What it prints in spite of, such as paper that runs short; as last heard.</summary>
    public IReadOnlyList<PrintTrouble> Notes { get; init; } = [];

    /// <summary>The printer that gets its tickets while it is out.</summary>
    public string? InsteadOfIt { get; init; }

    internal PrinterReport Report => new(Trouble, Notes);
}

public enum PrinterActivity
{
    Idle,
    Printing,

    /// <summary>Not reachable, out of paper, or stuck in the middle of the last ticket. It is tried again by itself.</summary>
    Away,
}
