namespace Kiosk.Printing.Transports.Ipp;

/// <summary>What a printer says of itself.</summary>
sealed record IppPrinterState(IppGroup Said)
{
    const int Stopped = 5;
    const string Pdf = "application/pdf";
    const string Raw = "application/vnd.cups-raw";
    const string Anything = "application/octet-stream";

    /// <summary>What is asked for; a printer may say less or more.</summary>
    public static readonly string[] Wanted =
    [
        "printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "document-format-supported", "operations-supported",
        "job-creation-attributes-supported", "print-scaling-supported", "media-supported", "media-ready", "device-uri", "cups-version",
    ];

    /// <summary>Why it does not print at this moment; null when it does.</summary>
    public PrintTrouble? Trouble => IppReasons.Trouble(
        Said.Texts("printer-state-reasons"), isStopped: Said.Number("printer-state") == Stopped, mayGoOn: Said.Texts("media-ready").Count > 1);

    public IReadOnlyList<PrintTrouble> Notes => IppReasons.Notes(Said.Texts("printer-state-reasons"));

    public bool AcceptsJobs => Said.Flag("printer-is-accepting-jobs") ?? true;

    public bool Can(IppOperation operation) => Said.Numbers("operations-supported").Contains((int)operation);

    /// <summary>True for what it lists; printers of old list nothing.</summary>
    public bool Takes(string jobAttribute) => Said.Texts("job-creation-attributes-supported").Contains(jobAttribute);

    public bool TakesUnscaled => Takes("print-scaling")
        && (!Said.Has("print-scaling-supported") || Said.Texts("print-scaling-supported").Contains("none"));

    /// <summary>The document format to send; null when it does not understand what the kiosk would send.</summary>
    public string? Format(bool pdf)
    {
        var formats = Said.Texts("document-format-supported");
        string[] fitting = pdf ? [Pdf] : [Raw, Anything];
        return fitting.FirstOrDefault(formats.Contains);
    }

    /// <summary>
    /// A spooler that hands bytes to a device without hearing back: its "completed" and its counts are its own, not the
    /// paper's. A CUPS that does not tell what is behind it counts as one.
    /// </summary>
    public bool OnlyHandsOver => Said.Has("cups-version") && !IsIpp(Said.Text("device-uri") ?? "");

    public IReadOnlyList<string> Media => Said.Texts("media-supported");

    /// <summary>Its backend waits for the printer's own "completed", unless it was told not to.</summary>
    static bool IsIpp(string device) => !device.Contains("waitjob=false", StringComparison.Ordinal) && IsIppScheme(device);

    static bool IsIppScheme(string device) =>
        device.StartsWith("ipp", StringComparison.Ordinal)
        || (device.StartsWith("dnssd:", StringComparison.Ordinal) && device.Contains("_ipp", StringComparison.Ordinal));
}
