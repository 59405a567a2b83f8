using Kiosk.Printing;
using Kiosk.Printing.Discovery;
using Kiosk.Settings;
using Kiosk.Tests.Printing.Ipp;
using Kiosk.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kiosk.Tests.Printing.Discovery;

public sealed class PrinterDiscoveryTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly IppDesk desk = new();

    [Fact]
    public async Task A_real_printer_on_the_network_is_offered_once_by_its_best_address()
    {
        await using var printer = await IppPrinter.StartAsync();
        var found = await FindAsync(Nowhere with { AvahiBrowse = printer.Machine.Command("avahi-browse") });
        found.ShouldHaveSingleItem().ShouldBe(
            new FoundPrinter("Office", "ipps://127.0.0.1:8631/ipp/print", PrinterKind.Ipp, SuggestedProfile: null, "Example Printer", FoundBy.Network));
    }

    [Fact]
    public async Task The_queues_of_a_real_cups_are_offered()
    {
        await using var cups = await CupsServer.StartAsync();
        var found = await FindAsync(Nowhere with { Cups = cups.Root });
        found.Select(printer => (printer.Name, printer.Kind, printer.FoundBy)).ShouldBe(
            [("office", PrinterKind.Ipp, FoundBy.Cups), ("receipts", PrinterKind.EscPos, FoundBy.Cups)]);
        found[0].Address.ShouldBe(cups.Address("office"));
    }

    [Fact]
    public async Task Receipt_and_label_printers_on_the_network_are_told_from_office_printers()
    {
        var found = await FindAsync(Nowhere with { AvahiBrowse = Says(
            """
            +;eth0;IPv4;Bar;_pdl-datastream._tcp;local
            =;eth0;IPv4;Bar\032\195\132\046\032\(TM-T20III\);_pdl-datastream._tcp;local;bar.local;192.0.2.10;9100;"txtvers=1" "ty=EPSON TM-T20III" "pdl=application/vnd.epson.escpos"
            =;eth0;IPv4;Bar\032\195\132\046\032\(TM-T20III\);_printer._tcp;local;bar.local;192.0.2.10;515;"ty=EPSON TM-T20III"
            =;eth0;IPv4;Labels;_pdl-datastream._tcp;local;zebra.local;192.0.2.11;6101;"ty=Zebra ZD421" "usb_CMD=ZPL"
            =;eth0;IPv4;Laser;_pdl-datastream._tcp;local;laser.local;192.0.2.12;9100;"ty=HP LaserJet" "pdl=application/postscript,application/vnd.hp-PCL"
            =;eth0;IPv4;Laser;_printer._tcp;local;laser.local;192.0.2.12;515;"ty=HP LaserJet"
            =;eth0;IPv4;Photo;_ipp._tcp;local;photo.local;192.0.2.13;631;"rp=ipp/print" "pdl=image/urf,image/jpeg"
            =;eth0;IPv6;Desk;_ipp._tcp;local;desk.local;2001:db8::5;631;"rp=ipp/print" "ty=Desk \"7\"" "pdl=application/pdf" "UUID=1"
            =;eth0;IPv6;Desk;_ipp._tcp;local;desk.local;fe80::5;631;"rp=ipp/print" "pdl=application/pdf" "UUID=1"
            =;eth1;IPv4;Desk\032[5];_ipp._tcp;local;desk.local;192.0.2.14;631;"rp=ipp/print" "pdl=application/pdf" "UUID=1"
            =;eth0;IPv4;Broken;_ipp._tcp;local;x.local;not-an-address;631;"pdl=application/pdf
            =;eth0;IPv4;Broken;_ipp._tcp;local
            """) });
        found.Select(printer => (printer.Name, printer.Address, printer.Kind)).ShouldBe(
        [
            ("Bar Ä. (TM-T20III)", "tcp://192.0.2.10:9100", PrinterKind.EscPos),
            ("Desk [5]", "ipp://192.0.2.14:631/ipp/print", PrinterKind.Ipp),
            ("Labels", "tcp://192.0.2.11:6101", PrinterKind.Zpl),
        ]);
        found[0].SuggestedProfile.ShouldBe("epson-80");
    }

    [Theory]
    [InlineData("MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;", "EPSON TM-T20II", PrinterKind.EscPos, "epson-80")]
    [InlineData("MANUFACTURER:Xprinter;COMMAND SET:ESC/POS;MODEL:XP-58IIH;", "Xprinter XP-58IIH", PrinterKind.EscPos, "generic-58")]
    [InlineData("MFG:Zebra Technologies;CMD:ZPL;MDL:ZTC GK420d;", "Zebra Technologies ZTC GK420d", PrinterKind.Zpl, null)]
    [InlineData("MFG:TSC;CMD:TSPL;MDL:TTP-244;", "TSC TTP-244", PrinterKind.Tspl, null)]
    [InlineData("", "lp0", PrinterKind.EscPos, null)]
    public async Task A_printer_on_usb_is_known_by_what_it_says(string id, string name, PrinterKind kind, string? profile)
    {
        var found = (await FindAsync(Usb(id))).ShouldHaveSingleItem();
        (found.Name, found.Kind, found.FoundBy).ShouldBe((name, kind, FoundBy.Usb));
        found.Address.ShouldBe($"file://{folder.File("dev")}/lp0");
        if (kind is PrinterKind.EscPos)
            found.SuggestedProfile.ShouldBe(profile);
    }

    [Fact]
    public async Task An_office_printer_on_usb_is_not_offered_as_a_receipt_printer() =>
        (await FindAsync(Usb("MFG:HP;CMD:PJL,PCLXL,POSTSCRIPT;MDL:LaserJet;"))).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_to_ask_is_nothing_found() => (await FindAsync(Nowhere)).ShouldBeEmpty();

    [Fact]
    public async Task A_program_that_never_ends_is_ended_and_what_it_said_is_kept()
    {
        var program = Says("""=;eth0;IPv4;Desk;_ipp._tcp;local;desk.local;192.0.2.14;631;"rp=ipp/print" "pdl=application/pdf" """, "exec sleep 600");
        (await FindAsync(Nowhere with { AvahiBrowse = program, Patience = TimeSpan.FromSeconds(1) })).ShouldHaveSingleItem().Name.ShouldBe("Desk");
    }

    public void Dispose()
    {
        desk.Dispose();
        folder.Dispose();
    }

    DiscoveryPlaces Nowhere => new()
    {
        AvahiBrowse = folder.File("no-such-program"),
        UsbClass = folder.File("class"),
        UsbDevices = folder.File("dev"),
        Cups = new Uri("ipp://127.0.0.1:1/"),
    };

    DiscoveryPlaces Usb(string id)
    {
        var device = Directory.CreateDirectory(Path.Combine(folder.File("class"), "lp0", "device"));
        Directory.CreateDirectory(folder.File("dev"));
        File.WriteAllText(Path.Combine(folder.File("dev"), "lp0"), "");
        if (id.Length > 0)
            File.WriteAllText(Path.Combine(device.FullName, "ieee1284_id"), id + "\n");
        return Nowhere;
    }

    /// <summary>A program in avahi's place that prints, whatever it is asked for.</summary>
    string Says(string lines, string then = "true")
    {
        File.WriteAllText(folder.File("lines"), lines + "\n");
        File.WriteAllText(folder.File("browse"), $"#!/bin/sh\ncat {folder.File("lines")}\n{then}\n");
        File.SetUnixFileMode(folder.File("browse"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder.File("browse");
    }

    async Task<IReadOnlyList<FoundPrinter>> FindAsync(DiscoveryPlaces places) =>
        await new PrinterDiscovery(places, desk.Certificates, new PrintTimings(), TimeProvider.System, NullLogger<PrinterDiscovery>.Instance)
            .FindAsync(TestContext.Current.CancellationToken);
}
