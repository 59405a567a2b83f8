using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Printing.Transports.Ipp;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>The printer signs its certificate itself, as nearly all of them do.</summary>
public sealed class IppsPrinterTests
{
    static readonly byte[] Ticket = "%PDF-1.4 a ticket"u8.ToArray();

    [Fact]
    public async Task The_first_certificate_seen_is_trusted_and_no_other()
    {
        await using var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk();
        desk.Certificates.PinnedFor(printer.SecureAddress).ShouldBeNull();
        (await desk.PrintAsync(printer.SecureAddress, Ticket)).ShouldBe(PrintEvidence.Printed);
        File.ReadAllBytes(printer.SpoolFiles.ShouldHaveSingleItem()).ShouldBe(Ticket);
        var pinned = desk.Certificates.PinnedFor(printer.SecureAddress).ShouldNotBeNull();
        pinned.Length.ShouldBe(64);

        await using var replaced = await IppPrinter.StartAsync();
        replaced.Address.ShouldNotBe(printer.Address);
        printer.Machine.Become(replaced.Machine);
        (await desk.AwayAsync(printer.SecureAddress)).Sentence.ShouldBe(IppSentence.CertificateChanged);
        replaced.SpoolFiles.ShouldBeEmpty();
        desk.Certificates.PinnedFor(printer.SecureAddress).ShouldBe(pinned);

        desk.Certificates.Forget(printer.SecureAddress, "Mara").ShouldBeTrue();
        desk.Certificates.Forget(printer.SecureAddress, "Mara").ShouldBeFalse();
        (await desk.PrintAsync(printer.SecureAddress, Ticket)).ShouldBe(PrintEvidence.Printed);
        desk.Certificates.PinnedFor(printer.SecureAddress).ShouldNotBe(pinned);
        var subject = PrinterCertificateStore.Subject(new Uri(printer.SecureAddress).Authority);
        desk.Log.About(subject).Select(entry => (entry.Actor, entry.Outcome)).ShouldBe([("kiosk", "pinned"), ("Mara", "forgotten"), ("kiosk", "pinned")]);
    }

    [Fact]
    public async Task A_device_that_is_no_printer_has_nothing_pinned()
    {
        await using var server = new SecureWebPage();
        using var desk = new IppDesk();
        (await desk.AwayAsync(server.Address)).Sentence.ShouldBe(IppSentence.NotIpp);
        desk.Certificates.PinnedFor(server.Address).ShouldBeNull();
    }

    [Fact]
    public async Task A_device_without_tls_is_told_so()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var desk = new IppDesk();
        var away = desk.AwayAsync($"ipps://{listener.LocalEndpoint}/");
        using (var client = await listener.AcceptTcpClientAsync())
            await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
        (await away).Sentence.ShouldBe(IppSentence.TlsFailed);
    }

    sealed class SecureWebPage : IAsyncDisposable
    {
        readonly TcpListener listener = new(IPAddress.Loopback, 0);
        readonly Task answering;

        public SecureWebPage()
        {
            listener.Start();
            answering = AnswerAsync();
        }

        public string Address => $"ipps://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/ipp/print";

        public async ValueTask DisposeAsync()
        {
            listener.Stop();
            await answering;
        }

        async Task AnswerAsync()
        {
            using var key = ECDsa.Create();
            var request = new CertificateRequest("CN=page", key, HashAlgorithmName.SHA256);
            using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
            using var client = await listener.AcceptTcpClientAsync();
            await using var secure = new SslStream(client.GetStream());
            await secure.AuthenticateAsServerAsync(certificate);
            await secure.ReadExactlyAsync(new byte[16]);
            await secure.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"u8.ToArray());
            await secure.ShutdownAsync();
        }
    }
}
