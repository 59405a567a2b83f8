using System.Net;
using System.Net.Sockets;
using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Printing.Transports.Ipp;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Tests.Printing.Transports;

public sealed class PrinterAddressTests
{
    static readonly PrinterBoard Board = new(TimeProvider.System);

    static readonly PrinterTransports Transports = new(
    [
        new IppTransport(certificates: null!, Board, new PrintTimings(), TimeProvider.System), // none is asked for here
        new IppsTransport(certificates: null!, Board, new PrintTimings(), TimeProvider.System),
        new TcpTransport(new PrinterHabits(), new PrintTimings(), TimeProvider.System),
        new DeviceTransport(new PrinterHabits(), new PrintTimings(), TimeProvider.System),
        new SerialTransport(new PrinterHabits(), new PrintTimings(), TimeProvider.System),
    ]);

    [Theory]
    [InlineData("tcp://192.168.1.50:9100", "192.168.1.50", 9100)]
    [InlineData("TCP://Printer.local:9101/", "printer.local", 9101)]
    [InlineData(" tcp://printer ", "printer", -1)]
    [InlineData("tcp://[fe80::1]:9100", "fe80::1", 9100)]
    [InlineData("tcp://[::1]", "::1", -1)]
    public void Reads_a_network_address(string text, string host, int port)
    {
        var (transport, address) = Transports.For(text);
        transport.ShouldBeOfType<TcpTransport>();
        (address.DnsSafeHost.ToLowerInvariant(), address.Port).ShouldBe((host, port));
    }

    [Theory]
    [InlineData("")]
    [InlineData("printer")]
    [InlineData("printer:9100")]
    [InlineData("192.168.1.50:9100")]
    [InlineData("tcp://")]
    [InlineData("tcp://:9100")]
    [InlineData("tcp://printer:0")]
    [InlineData("tcp://printer:65536")]
    [InlineData("tcp://printer:port")]
    [InlineData("tcp://me@printer")]
    [InlineData("tcp://printer/queue")]
    [InlineData("tcp://printer?x=1")]
    [InlineData("tcp:printer")]
    [InlineData("ftp://printer")]
    [InlineData("file:///etc/passwd")]
    [InlineData("file:///dev/../etc/passwd")]
    [InlineData("file:///dev/")]
    [InlineData("file://host/dev/usb/lp0")]
    [InlineData("file:///dev/usb/lp0?x=1")]
    [InlineData("/etc/passwd")]
    [InlineData("serial:///etc/passwd")]
    [InlineData("serial:///dev/ttyUSB0?baud=19201")]
    [InlineData("serial:///dev/ttyUSB0?parity=1")]
    [InlineData("serial:///dev/ttyUSB0?bits=9")]
    [InlineData("serial:///dev/ttyUSB0?stop=0")]
    [InlineData("serial:///dev/ttyUSB0?flow=dsr")]
    [InlineData("serial:///dev/ttyUSB0?speed=9600")]
    [InlineData("serial:///dev/ttyUSB0?baud=9600&baud=19200")]
    [InlineData("tcp://a,b:9100")]
    [InlineData("ipp://pri!nter/ipp/print")]
    [InlineData("ipps://a,b/ipp/print")]
    [InlineData("ipp://me@printer/ipp/print")]
    [InlineData("ipp://printer/ipp/print?x=1")]
    public void Refuses_what_is_no_printers_address(string text)
    {
        var trouble = Should.Throw<PrinterSettingsException>(() => Transports.For(text)).Trouble;
        (trouble.Sentence, trouble.Argument).ShouldBe((PrintSentence.AddressInvalid, text));
    }

    [Fact]
    public void Refuses_a_name_too_long_to_be_asked_for() =>
        Should.Throw<PrinterSettingsException>(() => Transports.For($"tcp://{string.Join('.', Enumerable.Repeat("printer", 40))}"));

    [Theory]
    [InlineData("tcp://Printer", "tcp://printer:9100/", true)]
    [InlineData("tcp://printer:9100", "tcp://printer:9101", false)]
    [InlineData("serial:///dev/ttyUSB0", "serial:///dev/ttyUSB0?baud=19200", true)]
    [InlineData("serial:///dev/ttyUSB0", "file:///dev/ttyUSB0", true)]
    [InlineData("file:///dev/usb/lp0", "file:///dev/usb/lp1", false)]
    [InlineData("ipp://printer", "ipp://printer:631/ipp/print", true)]
    [InlineData("ipp://printer/printers/a", "ipps://printer/printers/a", true)]
    [InlineData("ipp://printer/printers/a", "ipp://printer/printers/b", false)]
    public void Knows_one_printer_however_its_address_is_written(string one, string other, bool same)
    {
        var turns = new PrinterTurns();
        using var first = turns.TryTake(Place(one));
        using var second = turns.TryTake(Place(other));
        (second is null).ShouldBe(same);
    }

    static string Place(string text) => Transports.For(text) is var (transport, address) ? transport.PlaceOf(address) : "";

    [Theory]
    [InlineData("file:///dev/usb/lp0", typeof(DeviceTransport))]
    [InlineData("/dev/usb/lp0", typeof(DeviceTransport))]
    [InlineData("serial:///dev/ttyUSB0", typeof(SerialTransport))]
    [InlineData("serial:///dev/ttyUSB0?baud=19200&parity=even&bits=7&stop=2&flow=hardware", typeof(SerialTransport))]
    public void Reads_a_devices_address(string text, Type transport) => Transports.For(text).Transport.ShouldBeOfType(transport);

    [Fact]
    public async Task Reaches_a_printer_over_ip_version_6()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "no IPv6 here");
        using var listener = new TcpListener(IPAddress.IPv6Loopback, 0);
        listener.Start();
        var (transport, address) = Transports.For($"tcp://[::1]:{((IPEndPoint)listener.LocalEndpoint).Port}");
        await using var link = await transport.OpenAsync(Target(address), CancellationToken.None);
        link.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_printer_that_does_not_answer_in_time_is_away()
    {
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(0);
        var soon = new PrintTimings { Connect = TimeSpan.FromMilliseconds(200), Stall = TimeSpan.FromMilliseconds(50), Goodbye = TimeSpan.Zero };
        var impatient = new TcpTransport(new PrinterHabits(), soon with { FirstStatus = TimeSpan.FromMilliseconds(10) }, TimeProvider.System);
        var address = new Uri($"tcp://{full.LocalEndPoint}");
        await using var queued = new ConnectionPool();
        var trouble = await Should.ThrowAsync<PrinterAwayException>(async () =>
        {
            for (var n = 0; n < 50; n++)
                queued.Links.Add(await impatient.OpenAsync(Target(address), CancellationToken.None));
        });
        trouble.Trouble.ShouldBe(new PrintTrouble(PrintSentence.Away, full.LocalEndPoint!.ToString()));
    }

    static PrinterTarget Target(Uri address) => new("Desk", address, PrinterKind.EscPos, PrinterProfiles.Generic80);

    sealed class ConnectionPool : IAsyncDisposable
    {
        public List<IPrinterLink> Links { get; } = [];

        public async ValueTask DisposeAsync()
        {
            foreach (var link in Links)
                await link.DisposeAsync();
        }
    }
}
