namespace Kiosk.Printing.Transports;

/// <summary>Finds the way to an address.</summary>
public sealed class PrinterTransports(IEnumerable<IPrinterTransport> transports)
{
    static readonly string[] Planned = ["file", "serial"];

    /// <exception cref="PrinterSettingsException">Not an address, or of a kind that has no transport.</exception>
    public (IPrinterTransport Transport, Uri Address) For(string address)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri))
            throw Invalid(address);
        if (transports.FirstOrDefault(one => one.Scheme == uri.Scheme) is not { } transport)
        {
            throw Planned.Contains(uri.Scheme)
                ? new PrinterSettingsException(new PrintTrouble(PrintSentence.AddressNotSupported, $"{uri.Scheme}:"))
                : Invalid(address);
        }

        transport.Check(uri);
        return (transport, uri);
    }

    internal static PrinterSettingsException Invalid(string address) =>
        new(new PrintTrouble(PrintSentence.AddressInvalid, address));
}
