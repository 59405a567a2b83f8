using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Printing.Transports.Ipp;

namespace Kiosk.Printing;

/// <summary>
/// Certificates that printers signed themselves: the first one seen at an address is trusted there from then on, and
/// no other. One that the system trusts needs none of this.
/// </summary>
public sealed class PrinterCertificates(PrinterCertificateStore store)
{
    /// <summary>The person looked at the printer: the next certificate it shows becomes the trusted one.</summary>
    /// <param name="address">As in the printer's settings: <c>ipps://host/ipp/print</c>.</param>
    /// <returns>False when none was pinned.</returns>
    public bool Forget(string address, string actor) => KeyOf(address) is { } key && store.Forget(key, actor);

    /// <summary>SHA-256 as 64 hexadecimal digits; null when none is pinned for this address.</summary>
    public string? PinnedFor(string address) => KeyOf(address) is { } key ? store.Find(key) : null;

    internal static string Fingerprint(X509Certificate certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    internal string? Pinned(string hostAndPort) => store.Find(hostAndPort);

    internal void Pin(string hostAndPort, string fingerprint) => store.Pin(hostAndPort, fingerprint);

    static string? KeyOf(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) ? IppAddress.Of(uri)?.HostAndPort : null;
}
