using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>What is wrong with a printer as typed, in sentences that stand beside the fields.</summary>
public sealed class PrinterCheck(
    PrinterSettings settings, PrinterTransports transports, PrintQueue queue, IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors)
{
    /// <summary>By field; empty when all is right.</summary>
    public IReadOnlyDictionary<string, string> Problems(PrinterForm form)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("Name", Name(form));
        Add("Address", Address(form.Candidate()));
        return problems;

        void Add(string field, string? sentence)
        {
            if (sentence is not null && !form.IsFixed(field))
                problems[field] = sentence;
        }
    }

    public IReadOnlyDictionary<string, string> Explain(IEnumerable<SettingProblem> problems) =>
        problems.ToDictionary(problem => problem.Key, problem => Allowed(problem.Allowed), StringComparer.Ordinal);

    string Allowed(string key) => text["Setup.Allowed", errors[key].Value];

    string? Name(PrinterForm form)
    {
        var name = form["Name"];
        if (name.Length == 0)
            return text["Printer.NameMissing"];
        if (settings.All.Any(other => other.Place != form.Place && string.Equals(other.Printer.Name, name, StringComparison.OrdinalIgnoreCase)))
            return text["Printer.NameTaken", name];
        // Tickets that wait know their printer by its name.
        return !form.IsNew && name != form.StoredName && queue.StateOf(form.StoredName).Waiting is > 0 and var waiting
            ? text["Printer.NameWaits", form.StoredName, waiting].Value
            : null;
    }

    string? Address(PrinterOptions printer)
    {
        if (printer.Address.Length == 0)
            return text["Printer.AddressMissing"];
        try
        {
            var (_, address) = transports.For(printer.Address);
            return printer.Kind is PrinterKind.Ipp && address.Scheme is not ("ipp" or "ipps") ? text["Printer.AddressNotIpp"].Value : null;
        }
        catch (PrinterSettingsException exception)
        {
            return exception.Trouble.Explain(errors);
        }
    }
}
