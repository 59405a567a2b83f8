using Kiosk.Printing;
using Kiosk.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Printing;

public sealed class PrinterListTests
{
    [Fact]
    public void The_default_is_the_flagged_one() =>
        Of(new PrinterOptions { Name = "Desk" }, new PrinterOptions { Name = "Bar", Default = true }).Default!.Name.ShouldBe("Bar");

    [Fact]
    public void Without_a_flag_the_default_is_the_first() =>
        Of(new PrinterOptions { Name = "Desk" }, new PrinterOptions { Name = "Bar" }).Default!.Name.ShouldBe("Desk");

    [Fact]
    public void Without_printers_there_is_no_default() => Of().Default.ShouldBeNull();

    [Fact]
    public void Finds_a_printer_by_its_name()
    {
        Of(new PrinterOptions { Name = "Desk" }).Find("desk")!.Name.ShouldBe("Desk");
        Of(new PrinterOptions { Name = "Desk" }).Find("Bar").ShouldBeNull();
    }

    static PrinterList Of(params PrinterOptions[] printers) => new(
        new ServiceCollection().AddOptions().Configure<List<PrinterOptions>>(list => list.AddRange(printers))
            .BuildServiceProvider().GetRequiredService<IOptionsMonitor<List<PrinterOptions>>>());
}
