using Kiosk.Settings;

namespace Kiosk.Printing.Transports.Ipp;

/// <summary>
/// Printers and spoolers that speak the Internet Printing Protocol, plainly or over TLS. A link carries one ticket, so
/// that the printer is asked before each.
/// </summary>
public class IppTransport(PrinterCertificates certificates, PrinterBoard board, PrintTimings timings, TimeProvider time) : IPrinterTransport
{
    public virtual string Scheme => IppAddress.PlainScheme;

    public void Check(Uri address)
    {
        if (IppAddress.Of(address) is null)
            throw PrinterTransports.Invalid(address.OriginalString);
    }

    public string PlaceOf(Uri address) => IppAddress.Of(address)?.Place ?? address.AbsoluteUri;

    public async Task<IPrinterLink> OpenAsync(PrinterTarget target, CancellationToken cancellationToken)
    {
        var address = IppAddress.Of(target.Address) ?? throw PrinterTransports.Invalid(target.Address.OriginalString);
        var client = new IppClient(address, certificates, timings, time);
        try
        {
            return await ReadyAsync(client, target, cancellationToken);
        }
        catch (IppException exception)
        {
            client.Dispose();
            throw new PrinterAwayException(exception.Trouble, exception);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    async Task<IppLink> ReadyAsync(IppClient client, PrinterTarget target, CancellationToken cancellationToken)
    {
        var printer = await client.PrinterAsync(cancellationToken);
        if (printer.Trouble is { } trouble)
            throw new PrinterAwayException(trouble);
        if (!printer.AcceptsJobs)
            throw new PrinterAwayException(new PrintTrouble(IppSentence.NotAccepting));
        var format = printer.Format(pdf: target.Kind is PrinterKind.Ipp) ?? throw new PrinterAwayException(new PrintTrouble(IppSentence.NoPdf));
        var ticket = new IppTicket(IppTicket.UniqueName(""), format, Media: null, printer.TakesUnscaled);
        if (printer.Can(IppOperation.ValidateJob))
            await client.ValidateAsync(ticket, cancellationToken);
        return new IppLink(target, client, printer, ticket, board, timings, time);
    }
}

public sealed class IppsTransport(PrinterCertificates certificates, PrinterBoard board, PrintTimings timings, TimeProvider time)
    : IppTransport(certificates, board, timings, time)
{
    public override string Scheme => IppAddress.SecureScheme;
}
