using System.Collections.Concurrent;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Printing.Transports;

/// <summary>Which printers answer which questions, learned by asking and forgotten with the process.</summary>
public sealed class PrinterHabits
{
    readonly ConcurrentDictionary<(Uri, PrinterKind, string, PrintConfirm), PrinterHabit> habits = new();

    internal PrinterHabit Of(PrinterTarget target) =>
        habits.GetOrAdd((target.Address, target.Kind, target.Profile.Name, target.Profile.Confirm), _ => new PrinterHabit());
}

/// <summary>One printer's.</summary>
sealed class PrinterHabit
{
    /// <summary>Null while not known.</summary>
    public bool? AnswersStatus { get; set; }

    /// <summary>Null while not known.</summary>
    public bool? Confirms { get; set; }

    /// <summary>A reading of the clock's timestamp.</summary>
    public long AskedAt { get; set; }
}
