namespace Kiosk.Printing.Transports.Ipp;

/// <summary><c>ipp://host[:631]/path</c> or <c>ipps://…</c> (RFC 8010, section 4; RFC 7472).</summary>
sealed record IppAddress
{
    const int UsualPort = 631;
    const string UsualPath = "/ipp/print";

    IppAddress(Uri address)
    {
        IsSecure = address.Scheme == SecureScheme;
        Port = address.Port > 0 ? address.Port : UsualPort;
        var host = address.Host.ToLowerInvariant();
        HostAndPort = $"{host}:{Port}";
        var path = address.AbsolutePath is "" or "/" ? UsualPath : address.AbsolutePath;
        var place = $"{(Port == UsualPort ? host : HostAndPort)}{path}";
        Place = $"{HostAndPort}{path}";
        Printer = $"{address.Scheme}://{place}";
        SecurePrinter = $"{SecureScheme}://{place}";
        Http = new Uri($"{(IsSecure ? "https" : "http")}://{HostAndPort}{path}");
    }

    public const string PlainScheme = "ipp";
    public const string SecureScheme = "ipps";

    public bool IsSecure { get; }

    public int Port { get; }

    /// <summary>Such as <c>printer.local:631</c>: what a person knows it by, and a certificate's key.</summary>
    public string HostAndPort { get; }

    /// <summary>The same with and without TLS.</summary>
    public string Place { get; }

    /// <summary>The printer's name for itself.</summary>
    public string Printer { get; }

    /// <summary>The same printer by a secure connection.</summary>
    public string SecurePrinter { get; }

    public Uri Http { get; }

    /// <returns>Null when no printer can have this address.</returns>
    public static IppAddress? Of(Uri address)
    {
        var isPlain = address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;
        var isPlace = address.Scheme is PlainScheme or SecureScheme && PrinterTransports.IsHost(address) && address.Port != 0;
        return isPlain && isPlace ? new IppAddress(address) : null;
    }
}
