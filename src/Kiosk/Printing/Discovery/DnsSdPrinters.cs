using Kiosk.Settings;

namespace Kiosk.Printing.Discovery;

/// <summary>
/// What announces itself on the network. A device that speaks several languages is offered by the one that says most
/// about the ticket: IPP over TLS, IPP, then raw.
/// </summary>
sealed class DnsSdPrinters(string avahiBrowse) : IPrinterSource
{
    const string Secure = "_ipps._tcp";
    const string Ipp = "_ipp._tcp";
    const string Raw = "_pdl-datastream._tcp";
    const string Lpd = "_printer._tcp";
    const int RawPort = 9100;
    static readonly string[] Types = [Secure, Ipp, Raw, Lpd];

    public async Task<IReadOnlyList<FoundPrinter>> FindAsync(CancellationToken cancellationToken)
    {
        var lines = await Task.WhenAll(Types.Select(type => CommandOutput.LinesAsync(avahiBrowse, ["-rtpk", type], cancellationToken)));
        return [.. lines.SelectMany(found => found.Select(DnsSdService.Parse).OfType<DnsSdService>())
            .GroupBy(service => service.Device, StringComparer.Ordinal)
            .Select(Best).OfType<FoundPrinter>()];
    }

    static FoundPrinter? Best(IEnumerable<DnsSdService> device) => device
        .OrderBy(service => Array.IndexOf(Types, service.Type))
        .ThenBy(service => service.Address.AddressFamily)
        .Select(Describe).FirstOrDefault(printer => printer is not null);

    static FoundPrinter? Describe(DnsSdService service)
    {
        var model = service.Of("ty") is { Length: > 0 } type ? type : service.Of("usb_MDL");
        if (service.Type is Secure or Ipp)
        {
            return service.Of("pdl").Contains("application/pdf", StringComparison.OrdinalIgnoreCase) && service.Port > 0
                ? new FoundPrinter(service.Name, Address(service), PrinterKind.Ipp, SuggestedProfile: null, OrNull(model), FoundBy.Network)
                : null;
        }

        var language = PrinterModel.Of($"{service.Name} {model} {service.Of("usb_MDL")}", $"{service.Of("pdl")} {service.Of("usb_CMD")}");
        if (language.Kind is not { } kind || (service.Type is Lpd && !language.IsCertain))
            return null;
        var port = service.Type is Raw && service.Port > 0 ? service.Port : RawPort;
        return new FoundPrinter(service.Name, $"tcp://{service.Host}:{port}", kind, language.Profile, OrNull(model), FoundBy.Network);
    }

    static string Address(DnsSdService service) =>
        $"{(service.Type is Secure ? "ipps" : "ipp")}://{service.Host}:{service.Port}/{service.Of("rp").TrimStart('/')}";

    static string? OrNull(string model) => model.Length > 0 ? model : null;
}
