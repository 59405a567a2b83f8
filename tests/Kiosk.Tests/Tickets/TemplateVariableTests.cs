using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

public sealed class TemplateVariableTests
{
    const string Source = """
        ---
        title: Mine # of the bar
        paper: 80
        variables:
          # shown below everything
          footer: Thanks # to all
          empty:
          showPrice: true
          qrSize: 6
          long: |
            two
            lines
          quoted: 'it''s'
        text: 10
        ---
        {{footer}}|{{empty}}|{{long}}
        {{#if showPrice}}{{price}}{{/if}}
        ```qr size={{qrSize}}
        x{{quoted}}
        ```
        """;

    [Fact]
    public void A_template_lists_its_variables_with_kind_and_value() => Parse(Source).Variables.ShouldBe(
    [
        new TemplateVariable("footer", VariableKind.Text, "Thanks"),
        new TemplateVariable("empty", VariableKind.Text, ""),
        new TemplateVariable("showPrice", VariableKind.Flag, "true"),
        new TemplateVariable("qrSize", VariableKind.Number, "6"),
        new TemplateVariable("long", VariableKind.Text, "two\nlines\n"),
        new TemplateVariable("quoted", VariableKind.Text, "it's"),
    ]);

    [Fact]
    public void They_stand_in_the_text_in_conditions_and_as_arguments()
    {
        var blocks = Parse(Source).Compose(Sample.Voucher()).Blocks;

        Text(blocks[0]).ShouldBe("Thanks||two lines/5.00");
        blocks[1].ShouldBeOfType<QrBlock>().ModuleDots.ShouldBe(6);
        ((QrBlock)blocks[1]).Payload.ShouldBe("xit's");
    }

    [Fact]
    public void New_values_change_only_themselves()
    {
        var changed = TicketTemplate.WithVariables(Source, new Dictionary<string, string>
        {
            ["footer"] = "Bis bald!", ["empty"] = "now", ["showPrice"] = "false", ["qrSize"] = "4", ["long"] = "short", ["nobody"] = "x", ["paper"] = "58",
        });

        changed.ShouldBe(Source
            .Replace("Thanks #", "\"Bis bald!\" #", StringComparison.Ordinal)
            .Replace("empty:", "empty: \"now\"", StringComparison.Ordinal)
            .Replace("true", "false", StringComparison.Ordinal)
            .Replace("qrSize: 6", "qrSize: 4", StringComparison.Ordinal)
            .Replace("|\n    two\n    lines\n", "\"short\"\n", StringComparison.Ordinal));
        Text(Parse(changed).Compose(Sample.Voucher()).Blocks[0]).ShouldBe("Bis bald!|now|short");
    }

    [Theory]
    [InlineData("\" # not a comment")]
    [InlineData("a: b\n---\ntitle: x")]
    [InlineData("\\n \\ ' & * ! % @ ` { [ | > -")]
    [InlineData("{{passcode}} {{#if x}} # heading ```cut")]
    [InlineData("tab\tend\u2028\u0007\u200B")]
    [InlineData("日本語 العربية 🏨")]
    [InlineData("true")]
    [InlineData("12")]
    [InlineData("~")]
    [InlineData(" ")]
    [InlineData("\uD800")]
    public void Any_text_is_safe(string text)
    {
        var changed = TicketTemplate.WithVariables(Source, new Dictionary<string, string> { ["footer"] = text });

        var template = Parse(changed);
        var footer = template.Variables.Single(v => v.Name == "footer");
        footer.Kind.ShouldBe(VariableKind.Text);
        footer.Value.ShouldBe(text.Replace('\uD800', '\uFFFD'));
        template.Variables.Count.ShouldBe(6);
        template.Compose(Sample.Voucher()).Blocks.Select(b => b.GetType()).ShouldBe([typeof(ParagraphBlock), typeof(QrBlock)]);
    }

    [Theory]
    [InlineData("showPrice", "maybe")]
    [InlineData("qrSize", "six")]
    [InlineData("qrSize", "6 side=end")]
    [InlineData("qrSize", "")]
    public void A_value_of_another_kind_changes_nothing(string name, string text)
    {
        TicketTemplate.WithVariables(Source, new Dictionary<string, string> { [name] = text }).ShouldBe(Source);
        Parse(Source).Variables.Single(v => v.Name == name).Accepts(text).ShouldBeFalse();
    }

    [Theory]
    [InlineData("no header at all")]
    [InlineData("---\nvariables:\n  a: [\n---\n")]
    [InlineData("---\ntitle: x\n")]
    public void A_broken_template_is_left_as_it_is(string source) =>
        TicketTemplate.WithVariables(source, new Dictionary<string, string> { ["a"] = "b" }).ShouldBe(source);

    [Theory]
    [InlineData("Footer: x", 5)]
    [InlineData("ok: x\n  a-b: x", 6)]
    [InlineData("passcode: x", 5)]
    [InlineData("if: x", 5)]
    [InlineData("a: x\n  list: [1, 2]", 6)]
    [InlineData("a: x\n  a: y", 6)]
    public void A_mistake_is_named_with_its_line(string variables, int line)
    {
        TicketTemplate.Parse("mine", $"---\ntitle: x\npaper: 80\nvariables:\n  {variables}\n---\n", out var error).ShouldBeNull();

        error!.Line.ShouldBe(line, error.Message);
    }

    [Fact]
    public void The_shipped_receipts_can_drop_prices_and_limits_and_say_goodbye()
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "printer-templates", "receipt-80mm.md"));
        var voucher = Sample.Voucher();
        Sample.Text(Parse(source).Compose(voucher)).ShouldContain("5.00");

        var changed = Sample.Text(Parse(TicketTemplate.WithVariables(source, new Dictionary<string, string>
        {
            ["showPrice"] = "false", ["showLimits"] = "false", ["footer"] = "See you *again*",
        })).Compose(voucher));

        changed.ShouldNotContain("5.00");
        changed.ShouldNotContain("Download");
        changed.ShouldContain("See you *again*");
    }

    static TicketTemplate Parse(string source) =>
        TicketTemplate.Parse("mine", source, out var error) ?? throw new InvalidOperationException(error!.ToString());

    static string Text(TicketBlock block) =>
        string.Join('/', ((ParagraphBlock)block).Lines.Select(l => string.Concat(l.Runs.Select(r => r.Text))));
}
