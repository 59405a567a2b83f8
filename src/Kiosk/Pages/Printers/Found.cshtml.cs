using Kiosk.Printing;
using Kiosk.Printing.Discovery;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Printers in the network, on USB and in CUPS that the kiosk does not use yet.</summary>
public sealed class FoundPrintersModel(PrinterDiscovery discovery, PrinterList printers) : PageModel
{
    public IReadOnlyList<FoundPrinter> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var known = printers.All.Select(printer => printer.Address.TrimEnd('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Found = [.. (await discovery.FindAsync(cancellationToken)).Where(printer => !known.Contains(printer.Address.TrimEnd('/')))];
    }

    /// <summary>The form, filled in.</summary>
    public static string Link(FoundPrinter printer) => "/printers/new" + QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Name"] = printer.Name,
        ["Address"] = printer.Address,
        ["Kind"] = printer.Kind.ToString().ToLowerInvariant(),
        ["Profile"] = printer.SuggestedProfile,
    }.Where(pair => pair.Value is not null));
}
