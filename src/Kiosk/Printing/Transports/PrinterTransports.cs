namespace Kiosk.Printing.Transports;

/// <summary>Finds the way to an address.</summary>
public sealed class PrinterTransports(IEnumerable<IPrinterTransport> transports)
{
    const int LongestHost = 253;

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

    /// <summary>A name or number that may be asked for; Uri takes nearly anything with a scheme it does not know.</summary>
    internal static bool IsHost(Uri address) =>
        address.Host.Length is > 0 and <= LongestHost && Uri.CheckHostName(address.Host) is not UriHostNameType.Unknown;

    internal static PrinterSettingsException Invalid(string address) =>
        new(new PrintTrouble(PrintSentence.AddressInvalid, address));
}
