namespace Kiosk.Printing.Discovery;

/// <summary>Looks everywhere at once. A place that takes too long, or fails, has nothing to offer.</summary>
public sealed partial class PrinterDiscovery
{
    readonly IReadOnlyList<IPrinterSource> sources;
    readonly TimeSpan patience;
    readonly TimeProvider time;
    readonly ILogger<PrinterDiscovery> logger;

    public PrinterDiscovery(DiscoveryPlaces places, PrinterCertificates certificates, PrintTimings timings, TimeProvider time, ILogger<PrinterDiscovery> logger)
    {
        sources = [new DnsSdPrinters(places.AvahiBrowse), new UsbPrinters(places), new CupsQueues(places.Cups, certificates, timings, time)];
        patience = places.Patience;
        this.time = time;
        this.logger = logger;
    }

    /// <summary>Each address once, by name.</summary>
    public async Task<IReadOnlyList<FoundPrinter>> FindAsync(CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(sources.Select(source => AskAsync(source, cancellationToken)));
        return [.. found.SelectMany(printers => printers)
            .DistinctBy(printer => printer.Address, StringComparer.OrdinalIgnoreCase)
            .OrderBy(printer => printer.Name, StringComparer.OrdinalIgnoreCase)];
    }

    async Task<IReadOnlyList<FoundPrinter>> AskAsync(IPrinterSource source, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await source.FindAsync(either.Token);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Log.Failed(logger, source.GetType().Name, exception.Message);
            return [];
        }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Source} knows of no printers: {Reason}")]
        public static partial void Failed(ILogger logger, string source, string reason);
    }
}
