using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Settings;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>What a printer does or lacks, in a few words: key <c>PrinterIs.SENTENCE</c> in Screen.resx for each trouble.</summary>
public sealed class PrinterWords(
    PrinterList printers, PrintQueue queue, IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors, VenueTime time, Amounts amounts)
{
    public StateWord State(PrinterState state) => state.Activity switch
    {
        PrinterActivity.Idle => new StateWord(Tone.Good, "check", text["PrinterIs.Ready"]),
        PrinterActivity.Printing => new StateWord(Tone.Wait, "printer", text["PrinterIs.Printing"]),
        _ => new StateWord(Tone.Bad, "alert", text["PrinterIs.Since", Short(state.Trouble), time.Moment(state.Since)]),
    };

    /// <summary>What to do about it; null while there is nothing to do.</summary>
    public string? Advice(PrinterState state) => state.Trouble?.Explain(errors);

    public StateWord Answer(PrinterReport report) => report.Trouble is { } trouble
        ? new StateWord(Tone.Bad, "alert", trouble.Explain(errors))
        : new StateWord(Tone.Good, "check", text["Printer.TestOk"]);

    public string Note(PrintTrouble note) => note.Explain(errors);

    public StateWord Warning(PrintTrouble note) => new(Tone.Warn, "alert", Note(note));

    /// <summary>For the strip: every printer that is out and needed, else that all is well. Nothing without a printer.</summary>
    public IReadOnlyList<StateWord> Strip()
    {
        if (printers.Default is not { } standard)
            return [];
        var inTrouble = printers.All.Select(printer => (Printer: printer, State: queue.StateOf(printer.Name)))
            .Where(pair => pair.State.Activity is PrinterActivity.Away && (pair.Printer == standard || pair.State.Waiting > 0))
            .Select(pair => InStrip(pair.Printer, pair.State))
            .ToList();
        return inTrouble.Count > 0 ? inTrouble : [new StateWord(Tone.Good, "check", text["Status.Printer"])];
    }

    StateWord InStrip(PrinterOptions printer, PrinterState state)
    {
        var name = printers.All.Count > 1 ? printer.Name : text["Status.Printer"].Value;
        return state.InsteadOfIt is { } other
            ? new StateWord(Tone.Warn, "alert", text["Status.PrinterFallback", name, Short(state.Trouble), other])
            : new StateWord(Tone.Bad, "alert", text["Status.PrinterOut", name, Short(state.Trouble), amounts.Duration(time.Since(state.Since))]);
    }

    string Short(PrintTrouble? trouble)
    {
        var words = text[$"PrinterIs.{trouble?.Sentence}"];
        return words.ResourceNotFound ? text["PrinterIs.Trouble"] : words;
    }
}
