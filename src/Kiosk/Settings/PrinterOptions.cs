namespace Kiosk.Settings;

public sealed class PrinterOptions
{
    public const string Section = "Printers";

    public string Name { get; set; } = "";
    public PrinterKind Kind { get; set; } = PrinterKind.EscPos;

    /// <summary><c>tcp://host:9100</c>; the port may be left out.</summary>
    public string Address { get; set; } = "";

    /// <summary>Paper width and code pages, by name: <c>generic-80</c>, <c>generic-58</c>.</summary>
    public string Profile { get; set; } = "generic-80";

    /// <summary>A template's file name without <c>.md</c>; the profile's own when not set.</summary>
    public string? Template { get; set; }

    /// <summary>Values of the profile that are otherwise on this printer, by the name the profile gives them.</summary>
    public IDictionary<string, string> Override { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The printer that takes the tickets waiting here while this one is out; none when not set.</summary>
    public string? Fallback { get; set; }

    /// <summary>The printer a tap on a tile prints on.</summary>
    public bool Default { get; set; }
}

public enum PrinterKind
{
    EscPos,
    Zpl,
    Tspl,
    Ipp,
}
