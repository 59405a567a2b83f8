using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Printing;

/// <summary>The printers of the settings, as they are now.</summary>
public sealed class PrinterList(IOptionsMonitor<List<PrinterOptions>> options)
{
    public IReadOnlyList<PrinterOptions> All => options.CurrentValue;

    /// <summary>The one flagged, else the first.</summary>
    public PrinterOptions? Default => All.FirstOrDefault(printer => printer.Default) ?? (All.Count > 0 ? All[0] : null);

    public PrinterOptions? Find(string name) =>
        All.FirstOrDefault(printer => string.Equals(printer.Name, name, StringComparison.OrdinalIgnoreCase));

    internal IDisposable? OnChange(Action changed) => options.OnChange(_ => changed());
}
