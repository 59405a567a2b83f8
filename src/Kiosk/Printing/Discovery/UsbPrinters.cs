namespace Kiosk.Printing.Discovery;

/// <summary>Printers of the kernel's usblp, with what they say of themselves (IEEE 1284 device id).</summary>
sealed class UsbPrinters(DiscoveryPlaces places) : IPrinterSource
{
    public Task<IReadOnlyList<FoundPrinter>> FindAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(places.UsbDevices))
            return Task.FromResult<IReadOnlyList<FoundPrinter>>([]);
        return Task.FromResult<IReadOnlyList<FoundPrinter>>(
            [.. Directory.EnumerateFileSystemEntries(places.UsbDevices, "lp*").Order(StringComparer.Ordinal).Select(Describe).OfType<FoundPrinter>()]);
    }

    FoundPrinter? Describe(string device)
    {
        var id = DeviceId(Path.Combine(places.UsbClass, Path.GetFileName(device), "device", "ieee1284_id"));
        var maker = Of(id, "MFG", "MANUFACTURER");
        var name = Of(id, "MDL", "MODEL") ?? Of(id, "DES", "DESCRIPTION");
        var model = name?.StartsWith(maker ?? " ", StringComparison.OrdinalIgnoreCase) == true ? name : $"{maker} {name}".Trim();
        var language = PrinterModel.Of(model, Of(id, "CMD", "COMMAND SET"));
        return language.Kind is { } kind
            ? new FoundPrinter(model.Length > 0 ? model : Path.GetFileName(device), $"file://{device}", kind, language.Profile, model.Length > 0 ? model : null, FoundBy.Usb)
            : null;
    }

    static Dictionary<string, string> DeviceId(string path)
    {
        var id = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(path))
            return id;
        foreach (var field in File.ReadAllText(path).Split(';', StringSplitOptions.TrimEntries))
        {
            if (field.Split(':', 2) is [var key, var value])
                id.TryAdd(key.Trim(), value.Trim());
        }

        return id;
    }

    static string? Of(Dictionary<string, string> id, string key, string other) =>
        (id.GetValueOrDefault(key) ?? id.GetValueOrDefault(other)) is { Length: > 0 } value ? value : null;
}
