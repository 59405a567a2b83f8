using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Settings;

public sealed class PrinterSettingsTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly Database database;

    public PrinterSettingsTests() => database = new Database(folder.File("kiosk.db"));

    [Fact]
    public void A_printer_is_added_changed_and_removed()
    {
        var printers = Open();
        printers.FreePlace.ShouldBe(0);
        Save(printers, 0, ("Name", "Desk"), ("Address", "tcp://10.0.0.5"), ("Override:DotsPerLine", "512"));
        printers.Find(0)!.Printer.Override["DotsPerLine"].ShouldBe("512");
        Save(printers, 0, ("Name", "Counter"), ("Override:DotsPerLine", null));
        printers.All.ShouldHaveSingleItem().Printer.Name.ShouldBe("Counter");
        printers.Find(0)!.Printer.Override.ShouldBeEmpty();
        printers.Remove(0, "Mara");
        printers.All.ShouldBeEmpty();
        Bound().ShouldBeEmpty();
    }

    [Fact]
    public void A_removed_printer_leaves_nothing_to_the_next_one_at_its_place()
    {
        var printers = Open();
        Save(printers, 0, ("Name", "Desk"), ("Address", "tcp://10.0.0.5"), ("Template", "receipt-58mm"), ("Override:NativeQr", "true"));
        printers.Remove(0, "Mara");
        Save(printers, 0, ("Name", "Bar"), ("Address", "tcp://10.0.0.6"));
        printers.Find(0)!.Printer.Template.ShouldBeNull();
        printers.Find(0)!.Printer.Override.ShouldBeEmpty();
    }

    [Fact]
    public void A_hole_in_the_list_hides_no_printer()
    {
        var printers = Open();
        foreach (var place in new[] { 0, 1, 2 })
            Save(printers, place, ("Name", $"P{place}"), ("Address", "tcp://10.0.0.5"));
        printers.Remove(1, "Mara");
        printers.All.Select(printer => (printer.Place, printer.Printer.Name)).ShouldBe([(0, "P0"), (2, "P2")]);
        Bound().Select(printer => printer.Name).ShouldBe(["P0", "P2"]);
        printers.FreePlace.ShouldBe(3);
    }

    [Fact]
    public void A_printer_of_a_file_can_be_removed_and_stays_away()
    {
        var printers = Open(file: [("Printers:0:Name", "From the file"), ("Printers:0:Address", "tcp://10.0.0.5"), ("Printers:0:Kind", "zpl"), ("Printers:0:Default", "true")]);
        printers.Remove(0, "Mara");
        printers.All.ShouldBeEmpty();
        Bound().ShouldBeEmpty();
        printers.FreePlace.ShouldBe(1);
    }

    [Fact]
    public void A_value_of_a_file_can_be_unset()
    {
        var printers = Open(file: [("Printers:0:Name", "Desk"), ("Printers:0:Template", "receipt-58mm"), ("Printers:0:Override:NativeQr", "true")]);
        Save(printers, 0, ("Template", null), ("Override:NativeQr", null));
        var bound = Bound().ShouldHaveSingleItem();
        (bound.Template, bound.Override.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void Only_one_printer_is_the_default()
    {
        var printers = Open();
        Save(printers, 0, ("Name", "A"), ("Default", "true"));
        Save(printers, 1, ("Name", "B"), ("Default", "true"));
        printers.All.Where(one => one.Printer.Default).ShouldHaveSingleItem().Place.ShouldBe(1);
        printers.MakeDefault(0, "Mara");
        printers.All.Where(one => one.Printer.Default).ShouldHaveSingleItem().Place.ShouldBe(0);
    }

    [Fact]
    public void What_falls_back_on_a_printer_follows_its_name()
    {
        var printers = Open();
        Save(printers, 0, ("Name", "Desk"), ("Fallback", "Bar"));
        Save(printers, 1, ("Name", "Bar"));
        Save(printers, 1, ("Name", "Lounge"));
        printers.Find(0)!.Printer.Fallback.ShouldBe("Lounge");
        printers.Remove(1, "Mara");
        printers.Find(0)!.Printer.Fallback.ShouldBeNull();
    }

    [Fact]
    public void What_the_command_line_says_stays()
    {
        var printers = Open(arguments: ["--Printers:0:Name=Desk", "--Printers:0:Default=true"]);
        Save(printers, 0, ("Name", "Other"), ("Template", "receipt-58mm"));
        (printers.Find(0)!.Printer.Name, printers.Find(0)!.Printer.Template).ShouldBe(("Desk", "receipt-58mm"));
        printers.CanBeRemoved(0).ShouldBeFalse();
        Save(printers, 1, ("Name", "Bar"));
        printers.CanBecomeDefault(1).ShouldBeFalse();
    }

    [Fact]
    public void A_bad_value_is_told_by_its_field_and_nothing_is_saved()
    {
        var printers = Open();
        printers.Save(0, new Dictionary<string, string?> { ["Name"] = "Desk", ["Address"] = "gopher://x" }, "Mara")
            .ShouldHaveSingleItem().Key.ShouldBe("Address");
        printers.All.ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_changed_is_written_to_the_log()
    {
        var printers = Open();
        Save(printers, 0, ("Name", "Desk"), ("Address", "tcp://10.0.0.5"));
        Save(printers, 0, ("Name", "Desk"), ("Address", "tcp://10.0.0.6"));
        var log = new EventLog(database, TimeProvider.System);
        log.About("setting:Printers:0:Name").Count.ShouldBe(1);
        log.About("setting:Printers:0:Address").Count.ShouldBe(2);
    }

    ConfigurationManager configuration = new();

    PrinterSettings Open((string Key, string Value)[]? file = null, params string[] arguments)
    {
        configuration = new ConfigurationManager();
        var saved = new KioskConfiguration([$"--DataDirectory={folder.Path}", .. arguments]).AddTo(configuration, database, TimeProvider.System);
        ((IConfigurationBuilder)configuration).Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = (file ?? []).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)),
        });
        return new PrinterSettings(configuration, saved);
    }

    static void Save(PrinterSettings printers, int place, params (string Field, string? Value)[] values) =>
        printers.Save(place, values.ToDictionary(pair => pair.Field, pair => pair.Value), "Mara").ShouldBeEmpty();

    List<PrinterOptions> Bound()
    {
        using var services = new ServiceCollection()
            .Configure<List<PrinterOptions>>(configuration.GetSection(PrinterOptions.Section))
            .PostConfigure<List<PrinterOptions>>(PrinterSettings.Tidy)
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<List<PrinterOptions>>>().Value;
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }
}
