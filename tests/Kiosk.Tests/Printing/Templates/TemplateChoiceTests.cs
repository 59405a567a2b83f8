using System.Text;
using Kiosk.Printing;
using Kiosk.Printing.Templates;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Tests.Printing.Templates;

public sealed class TemplateChoiceTests : IClassFixture<TemplateKiosk>
{
    readonly TemplateKiosk venue;
    readonly PrinterProfile profile = PrinterProfiles.Generic80;

    public TemplateChoiceTests(TemplateKiosk venue)
    {
        this.venue = venue;
        foreach (var (name, paper) in new[] { ("for-plan", "80"), ("for-printer", "80"), ("wide", "A4") })
        {
            venue.Kiosk.Get<TemplateFiles>().Import($"{name}.md", Encoding.UTF8.GetBytes($"---\ntitle: {name}\npaper: {paper}\n---\n# {name}"), "desk");
        }
    }

    [Theory]
    [InlineData("sheet-a4", "for-plan", "for-printer", "sheet-a4")]
    [InlineData(null, "for-plan", "for-printer", "for-plan")]
    [InlineData(null, null, "for-printer", "for-printer")]
    [InlineData(null, null, null, "receipt-80mm")]
    [InlineData(null, "wide", "for-printer", "for-printer")]
    [InlineData(null, "sheet-a4", null, "receipt-80mm")]
    [InlineData(null, "gone", "gone-too", "receipt-80mm")]
    public void What_was_asked_for_wins_then_the_plan_the_printer_and_its_kind_if_they_fit(string? asked, string? plan, string? printer, string expected)
    {
        Set(plan);
        Choice.For(new PrinterOptions { Template = printer }, profile, "1 day", asked).Name.ShouldBe(expected);
    }

    [Fact]
    public void A_template_that_was_asked_for_and_is_not_there_is_an_error() =>
        Should.Throw<UnknownTemplateException>(() => Choice.For(new PrinterOptions(), profile, null, "gone"));

    [Fact]
    public void A_page_printer_takes_every_width_and_a_narrow_one_no_wide_receipt()
    {
        var templates = venue.Kiosk.Get<TicketTemplates>();
        TemplateChoice.Fits(templates.Find("wide")!, PrinterKind.Ipp, profile).ShouldBeTrue();
        TemplateChoice.Fits(templates.Find("sheet-a4")!, PrinterKind.Ipp, profile).ShouldBeFalse();
        TemplateChoice.Fits(templates.Find("receipt-80mm")!, PrinterKind.EscPos, PrinterProfiles.Generic58).ShouldBeFalse();
        TemplateChoice.Fits(templates.Find("receipt-58mm")!, PrinterKind.EscPos, profile).ShouldBeTrue();
        PrinterProfiles.All.ShouldAllBe(p => TemplateChoice.Fits(templates.Find(p.Template) ?? templates.Find("receipt-58mm")!, PrinterKind.EscPos, p));
    }

    [Fact]
    public void A_name_that_is_none_is_not_saved()
    {
        var problem = Settings.Save(new Dictionary<string, string> { ["Plans:0:Template"] = "../secret" }, "desk").ShouldHaveSingleItem();
        problem.Allowed.ShouldBe("Setting.TemplateName");
        Settings.Plans()[0].Template.ShouldNotBe("../secret");
    }

    [Fact]
    public void A_printer_of_the_command_line_can_be_given_a_template_unless_that_is_fixed_too()
    {
        Settings.Printers().ShouldHaveSingleItem().IsFixed.ShouldBeFalse();
        Settings.Save(new Dictionary<string, string> { ["Printers:0:Template"] = "for-printer" }, "desk").ShouldBeEmpty();
        venue.Kiosk.Get<TemplateUse>().Printers("for-printer").ShouldBe(["Desk"]);
        Settings.Forget("for-printer", "desk");
        venue.Kiosk.Get<TemplateUse>().Printers("receipt-80mm").ShouldBe(["Desk"]);
    }

    TemplateChoice Choice => venue.Kiosk.Get<TemplateChoice>();

    TemplateSettings Settings => venue.Kiosk.Get<TemplateSettings>();

    void Set(string? plan) => Settings.Save(new Dictionary<string, string> { ["Plans:0:Template"] = plan ?? "" }, "desk").ShouldBeEmpty();
}
