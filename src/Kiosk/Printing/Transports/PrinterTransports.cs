namespace Kiosk.Printing.Transports;

/// <summary>Finds the way to an address.</summary>
public sealed class PrinterTransports(IEnumerable<IPrinterTransport> transports)
{
    /// <exception cref="PrinterSettingsException">Not an address, or of a kind that has no transport.</exception>
    public (IPrinterTransport Transport, Uri Address) For(string address)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
            || transports.FirstOrDefault(one => one.Scheme == uri.Scheme) is not { } transport)
        {
            throw Invalid(address);
        }

        transport.Check(uri);
        return (transport, uri);
    }

    internal static PrinterSettingsException Invalid(string address) =>
        new(new PrintTrouble(PrintSentence.AddressInvalid, address));
}
