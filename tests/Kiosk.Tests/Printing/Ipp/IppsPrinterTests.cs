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
        await using var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk();
        await desk.AwayAsync(printer.SecureAddress.Replace("/ipp/print", "/other", StringComparison.Ordinal));
        desk.Certificates.PinnedFor(printer.SecureAddress).ShouldBeNull();
    }
}
