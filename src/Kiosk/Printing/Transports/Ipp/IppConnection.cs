using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Kiosk.Printing.Transports.Ipp;

/// <summary>
/// HTTP to one printer: no redirects, no cookies, no proxy. .NET's own certificate check comes first, then the pin:
/// printers sign their certificates themselves.
/// </summary>
sealed class IppConnection : IDisposable
{
    readonly IppAddress address;
    readonly PrinterCertificates certificates;
    readonly HttpMessageInvoker http;
    string? unknown;

    public IppConnection(IppAddress address, PrinterCertificates certificates, TimeSpan connect)
    {
        this.address = address;
        this.certificates = certificates;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = connect,
            ConnectCallback = ConnectAsync,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) => Accepts(certificate, errors);
        http = new HttpMessageInvoker(handler);
    }

    /// <summary>The printer has shown a certificate other than its pinned one.</summary>
    public bool HasChanged { get; private set; }

    public Task<HttpResponseMessage> SendAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address.Http) { Content = content };
        return http.SendAsync(request, cancellationToken);
    }

    /// <summary>It was a printer: its certificate is the one to expect from now on.</summary>
    public void Trust()
    {
        if (Interlocked.Exchange(ref unknown, null) is { } fingerprint)
            certificates.Pin(address.HostAndPort, fingerprint);
    }

    public void Dispose() => http.Dispose();

    bool Accepts(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (errors is SslPolicyErrors.None)
            return true;
        if (certificate is null)
            return false;
        var fingerprint = PrinterCertificates.Fingerprint(certificate);
        if (certificates.Pinned(address.HostAndPort) is not { } pinned)
            unknown = fingerprint;
        else if (pinned != fingerprint)
            HasChanged = true;
        return !HasChanged;
    }

    static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            // A dead port of this very machine may be given to the caller itself, which then talks to itself.
            if (Equals(socket.LocalEndPoint, socket.RemoteEndPoint))
                throw new SocketException((int)SocketError.ConnectionRefused);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
