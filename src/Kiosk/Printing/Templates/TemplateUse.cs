using Kiosk.Tickets;
using Kiosk.Vouchers;

namespace Kiosk.Printing.Templates;

/// <summary>Which printers and plans print with which template.</summary>
public sealed class TemplateUse(PrinterList printers, Plans plans, TemplateChoice choice)
{
    /// <summary>Names of printers whose tickets look so when neither the plan nor anybody says otherwise.</summary>
    public IReadOnlyList<string> Printers(string template) =>
        [.. printers.All.Where(printer => Of(printer)?.Name == template).Select(printer => printer.Name)];

    /// <summary>Names of plans that ask for it.</summary>
    public IReadOnlyList<string> Plans(string template) =>
        [.. plans.All.Where(plan => plan.Template == template).Select(plan => plan.Name)];

    TicketTemplate? Of(Settings.PrinterOptions printer)
    {
        try
        {
            return choice.For(printer, printer.ResolveProfile(), plan: null, asked: null);
        }
        catch (UnknownTemplateException)
        {
            return null;
        }
    }
}
