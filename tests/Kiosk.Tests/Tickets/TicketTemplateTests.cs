using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

public sealed class TicketTemplateTests
{
    public static TheoryData<string> Hostile =>
    [
        "Hotel *Guest* # 5G",
        "a|b|c",
        "`code` ``` fence",
        "# heading",
        "--- rule",
        "> quote",
        "{{passcode}} {{{passcode}}} {{#if x}}",
        "<b>&amp;</b><script>",
        "</span><span size='99'>",
        "[x](http://example.org) ![y](z)",
        "1. one",
        "../../etc/passwd",
        "^XZ ~JA",
        "Code: 12:34",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_value_is_never_markup(string value)
    {
        var template = Sample.Template("# {{venue}}\n{{fullName}}\n| {{plan}} | x |\n|--|--|\n| a **{{plan}}** | {{price}} |\n---\n`{{venue}}`\n```code\n{{t \"Code\"}}: {{username}}\n```\n");
        var ticket = Sample.Voucher() with { Venue = value, FullName = value, Plan = value, Price = value, Username = value };

        var document = template.Compose(ticket);

        document.Blocks.Select(b => b.GetType()).ShouldBe(
            [typeof(HeadingBlock), typeof(ParagraphBlock), typeof(TableBlock), typeof(RuleBlock), typeof(ParagraphBlock), typeof(CodeBlock)]);
        ((HeadingBlock)document.Blocks[0]).Lines.ShouldHaveSingleItem().Runs.ShouldBe([new TextRun(value)]);
        ((TableBlock)document.Blocks[2]).Rows[1].Cells[0].Runs.ShouldBe([new TextRun("a "), new TextRun(value, TextStyle.Bold)]);
        ((CodeBlock)document.Blocks[5]).Entries.ShouldBe([new CodeEntry("Code", value)]);
    }

    [Fact]
    public void What_steers_printers_and_placeholders_is_taken_out_of_values()
    {
        var voucher = Sample.Voucher() with { Venue = "A\u001B@\u001DV\0\uE000\uF001\u202Eb\r\n\tc\u009B\uFEFF\uD800" };

        voucher = voucher with { Plan = "\u0007\u0008" };
        var text = Sample.Text(Sample.Template("{{venue}}\n{{plan}}").Compose(voucher));

        text.ShouldBe("A @ V b c \uFFFD\n");
    }

    [Fact]
    public void Long_values_are_cut_on_paper()
    {
        var text = Sample.Text(Sample.Template("{{fullName}}").Compose(Sample.Voucher() with { FullName = new string('x', 10_000) }));

        text.Replace("\n", "", StringComparison.Ordinal).ShouldBe(new string('x', 100) + "…");
    }

    [Fact]
    public void Hostile_values_stay_on_the_paper_in_every_format()
    {
        var nasty = string.Concat(Enumerable.Repeat("\u001B@<b>&*|{{x}}\uE001 漢字 العربية 🏨", 500));
        var voucher = Sample.Voucher() with { Venue = nasty, FullName = nasty, Plan = nasty, Username = nasty, Passcode = nasty, Price = nasty };
        var renderer = new TicketRenderer();

        foreach (var template in Sample.Templates.All)
        {
            foreach (var format in Enum.GetValues<TicketFormat>())
                renderer.Render(template.Compose(voucher), format).Length.ShouldBeInRange(100, 400_000);
        }
    }

    [Fact]
    public void Words_follow_the_guest_and_fall_back_to_English()
    {
        var template = Sample.Template("{{t \"ValidFor\"}} {{validFor}}, {{t \"Until\" expiresAt}}");

        Text("de").ShouldBe("Gültigkeit 3 Tage, bis 2. Juni 2026 14:00\n");
        Text("de-AT").ShouldStartWith("Gültigkeit 3 Tage");
        Text("fr").ShouldBe("Durée 3 jours, jusqu’au 2 juin 2026 14:00\n");
        Text("xx-nonsense").ShouldStartWith("Valid for 3 days, until Jun 2, 2026");

        string Text(string language) => Sample.Text(template.Compose(Sample.Voucher(1, language) with { ValidFor = "3 days" }));
    }

    [Fact]
    public void What_has_no_value_leaves_no_trace()
    {
        var template = Sample.Template("---\n**{{fullName}}** `{{upload}}`\n\n| a | {{fullName}} |\n|--|--|\n---\n{{t \"Until\" expiresAt}}\n```wifi\nscan\n```\n---\n```code\nx: {{upload}}\n```\n");
        var document = template.Compose(Sample.Voucher() with { ExpiresAt = null, Wifi = null });

        document.Blocks.ShouldHaveSingleItem().ShouldBeOfType<ParagraphBlock>();
    }

    [Theory]
    [InlineData("no header", 1)]
    [InlineData("---\ntitle: x\npaper: 80\nnonsense: 1\n---\n", 4)]
    [InlineData("---\ntitle: x\npaper: huge\n---\n", 1)]
    [InlineData("---\ntitle: x\npaper: A4\nsheet:\n  columns: 99\n---\n", 1)]
    [InlineData("---\ntitle: x\npaper: 80\n---\nok\n{{usernme}}\n", 6)]
    [InlineData("---\ntitle: x\npaper: 80\n---\nok\n{{#if login}}\nnever closed\n", 6)]
    [InlineData("---\ntitle: x\npaper: 80\n---\n{{/if}}\n", 5)]
    [InlineData("---\ntitle: x\npaper: 80\n---\n\n\n{{t \"Nonsense\"}}\n", 7)]
    [InlineData("---\ntitle: x\npaper: 80\n---\n\n```wfi\n```\n", 6)]
    [InlineData("---\ntitle: x\npaper: 80\n---\n```wifi colour=red\n```\n", 5)]
    [InlineData("---\ntitle: x\npaper: 80\n---\n{{> partial}}\n", 5)]
    [InlineData("---\ntitle: x\npaper: 80\n---\n{{\n", 5)]
    public void A_mistake_is_named_with_its_line(string source, int line)
    {
        TicketTemplate.Parse("mine", source, out var error).ShouldBeNull();

        error!.File.ShouldBe("mine.md");
        error.Line.ShouldBe(line, error.Message);
        error.Message.ShouldNotBeEmpty();
    }
}
