using Kiosk.Printing.Transports.Ipp;
using Kiosk.Settings;

namespace Kiosk.Printing.Discovery;

/// <summary>What is set up in the CUPS of this machine. A queue without a driver passes tickets on as they are.</summary>
sealed class CupsQueues(Uri address, PrinterCertificates certificates, PrintTimings timings, TimeProvider time) : IPrinterSource
{
    const string Pdf = "application/pdf";

    public async Task<IReadOnlyList<FoundPrinter>> FindAsync(CancellationToken cancellationToken)
    {
        using var client = new IppClient(IppAddress.Of(address)!, certificates, timings, time);
        return [.. (await client.QueuesAsync(cancellationToken)).Select(Describe).OfType<FoundPrinter>()];
    }

    FoundPrinter? Describe(IppGroup queue)
    {
        if (queue.Text("printer-name") is not { } name)
            return null;
        var model = queue.Text("printer-make-and-model");
        var info = queue.Text("printer-info") is { Length: > 0 } text ? text : name;
        var place = new UriBuilder(address) { Path = $"/printers/{Uri.EscapeDataString(name)}" }.Uri.AbsoluteUri;
        if (model is "Local Raw Printer" or null)
        {
            var language = PrinterModel.Of($"{name} {info}", queue.Text("device-uri"));
            return new FoundPrinter(info, place, language.Kind ?? PrinterKind.EscPos, language.Profile, Model: null, FoundBy.Cups);
        }

        return queue.Texts("document-format-supported").Contains(Pdf)
            ? new FoundPrinter(info, place, PrinterKind.Ipp, SuggestedProfile: null, model, FoundBy.Cups)
            : null;
    }
}
