using Kiosk.Pages;
using Kiosk.Settings;

namespace Kiosk.Tests.Pages.Printers;

public sealed class TypedAddressTests
{
    [Theory]
    [InlineData("192.168.1.50", PrinterKind.EscPos, "tcp://192.168.1.50")]
    [InlineData(" printer.local:9101 ", PrinterKind.Zpl, "tcp://printer.local:9101")]
    [InlineData("fe80::1", PrinterKind.EscPos, "tcp://[fe80::1]")]
    [InlineData("/dev/usb/lp0", PrinterKind.EscPos, "file:///dev/usb/lp0")]
    [InlineData("/dev/ttyUSB0?baud=19200", PrinterKind.EscPos, "serial:///dev/ttyUSB0?baud=19200")]
    [InlineData("192.168.1.60", PrinterKind.Ipp, "ipp://192.168.1.60/ipp/print")]
    [InlineData("localhost/printers/Office", PrinterKind.Ipp, "ipp://localhost/printers/Office")]
    [InlineData("ipps://host/ipp/print", PrinterKind.Ipp, "ipps://host/ipp/print")]
    [InlineData("", PrinterKind.EscPos, "")]
    public void What_people_type_becomes_an_address(string typed, PrinterKind kind, string address) =>
        TypedAddress.Read(typed, kind).ShouldBe(address);
}
