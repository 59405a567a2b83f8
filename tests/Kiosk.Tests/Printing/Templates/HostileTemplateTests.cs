using Kiosk.Printing.Templates;
using Kiosk.Tickets;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kiosk.Tests.Printing.Templates;

/// <summary>Whatever a person pastes into the editor ends in a picture or in a sentence, and soon.</summary>
public sealed class HostileTemplateTests
{
    const string Header = "---\ntitle: Test\npaper: 80\n---\n";

    public static TheoryData<string, string> Texts => new()
    {
        { "nested conditions", Header + Repeat("{{#if wifi}}\n", 2500) + Repeat("{{/if}}", 2500) },
        { "open braces", Header + new string('{', 60_000) },
        { "braces and spaces", Header + "{{" + new string(' ', 60_000) },
        { "nested quotes", Header + new string('>', 60_000) + " a" },
        { "nested lists", Header + Repeat("- ", 30_000) },
        { "emphasis", Header + Repeat("*_", 30_000) + "a" },
        { "brackets", Header + Repeat("[", 60_000) },
        { "a table of one letter", Header + "|a|\n|-|\n" + Repeat("|b|\n", 15_000) },
        { "many columns", Header + Repeat("|a", 15_000) + "|\n" + Repeat("|-", 15_000) + "|\n" },
        { "codes", Header + Repeat("```qr\na\n```\n", 5_000) },
        { "large codes", Header + Repeat("```qr size=16\n" + new string('x', 2_000) + "\n```\n", 30) },
        { "spaces", Header + Repeat("```space height=100\n```\n", 2_500) },
        { "headings", Header + Repeat("# a\n", 15_000) },
        { "one long line", Header + new string('x', 60_000) },
        { "one long word of another script", Header + new string('ش', 30_000) },
        { "fences in fences", Header + string.Concat(Enumerable.Range(0, 200).Select(n => new string('`', 203 - n) + "wifi\n")) },
        { "nested YAML", "---\ntitle: " + new string('[', 60_000) + "\n---\n" },
        { "nested YAML in the variables", "---\ntitle: a\npaper: 80\nvariables:\n  a: " + new string('[', 60_000) + "\n---\n" },
        { "YAML that refers to itself", "---\ntitle: a\npaper: 80\nvariables: &a\n  b: *a\n---\nb" },
        { "YAML indentation", "---\ntitle: a\nvariables:\n" + string.Concat(Enumerable.Range(1, 300).Select(n => new string(' ', n) + "a:\n")) + "---\n" },
        { "the largest paper", "---\ntitle: a\npaper: 450x450\ntext: 40\n---\n" + Repeat("# a\n", 15_000) },
        { "a sheet of many", "---\ntitle: a\npaper: A4\nsheet:\n  columns: 12\n  rows: 30\n---\n" + Repeat("```login\n```\n", 400) },
        { "partial", Header + "{{> wifi}}" },
        { "helper", Header + "{{lookup this \"x\"}}{{#each this}}{{/each}}" },
        { "nothing", "" },
        { "as many codes as there may be, many times", "---\ntitle: a\npaper: A4\nsheet:\n  columns: 12\n  rows: 30\n---\n" + Repeat("```login\n```\n", 20) },
        { "as much text as there may be", Header + Repeat(new string('x', 130) + "\n", 490) },
        { "one line of text as long as it may be", Header + new string('ش', 1000) },
        { "conditions as deep as there is room", Header + Repeat("{{#if wifi}}{{#if wifi}}\n", 240) + Repeat("{{/if}}{{/if}}\n", 240) },
        { "YAML as deep as a line", "---\ntitle: a\npaper: 80\nvariables:\n  a: " + Repeat("- ", 490) + "\n---\n" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Ends_in_a_picture_or_a_sentence(string what, string text)
    {
        using var preview = new TemplatePreview(new TicketRenderer(), NullLogger<TemplatePreview>.Instance);
        var template = TemplateTrial.Read("test", text, out var error);
        if (template is null)
        {
            error!.Message.ShouldNotBeNullOrWhiteSpace(what);
            error.Line.ShouldBeInRange(1, text.Count(c => c == '\n') + 1);
            return;
        }

        foreach (var view in PreviewView.All)
        {
            var shown = await preview.ShowAsync(template, Kiosk.Tests.Tickets.Sample.Voucher(), view, TestContext.Current.CancellationToken);
            shown.Picture?.Length.ShouldBeLessThan(8 * 1024 * 1024);
        }
    }

    static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
