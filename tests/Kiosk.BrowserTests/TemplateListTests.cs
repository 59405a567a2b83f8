using System.Text;
using Kiosk.Tests.Tickets;

namespace Kiosk.BrowserTests;

public sealed class TemplateListTests(Chromium chromium) : BrowserTest(chromium)
{
    const string Title = "Receipt, 80 mm";

    protected override Task<Venue> OpenAsync() => Venue.OpenAsync(
        "--Venue:Name=Seaview Inn", "--Wifi:Ssid=Seaview Guest", "--Wifi:Password=sand-and-salt", "--Plans:0:Name=1 day", "--Plans:0:ValidFor=1 day");

    [Fact]
    public async Task A_copy_is_made_exported_deleted_and_imported_again()
    {
        var templates = await ListAsync();
        var copy = await templates.DuplicateAsync(Title, "Bar: *late* night");
        await Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/templates/bar-late-night$"));
        await copy.ReplaceAsync("# {{venue}}", "# The bar");
        await copy.SaveAndSeeAsync();

        templates = await ListAsync();
        await Expect(templates.Card("bar-late-night")).ToContainTextAsync("Yours");
        var exported = await templates.ExportAsync("Bar: *late* night");
        exported.ShouldContain("# The bar");

        await templates.RemoveAsync("Delete Bar: *late* night");
        await templates.ConfirmAsync("Delete");
        await Expect(templates.Says).ToContainTextAsync("The template is deleted.");
        await Expect(templates.Card("bar-late-night")).ToHaveCountAsync(0);

        await templates.ImportAsync("Bar (late night).md", Encoding.UTF8.GetBytes(exported));
        await Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/templates/bar-late-night$"));
        await Expect(new TemplatePage(Page).Source).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("# The bar"));
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_its_line_and_nothing_is_saved()
    {
        var templates = await ListAsync();
        await templates.ImportAsync("broken.md", "---\ntitle: Broken\npaper: 80\n---\n\n{{#if wifi}}"u8.ToArray());
        await Expect(templates.Says).ToContainTextAsync("Not imported. Line 6: The block \"if\" that begins here has no end.");
        await templates.ImportAsync("picture.md", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0xFF]);
        await Expect(templates.Says).ToContainTextAsync("The file is not text");
        await templates.ImportAsync("large.md", new byte[100_000]);
        await Expect(templates.Says).ToContainTextAsync("larger than 64 KB");
        await templates.ImportAsync("header.md", "---\n{{#if wifi}}\ntitle: Broken\n---\n"u8.ToArray());
        await Expect(templates.Says).ToContainTextAsync("Line 2: The block at the top cannot be read");
        await Expect(templates.Says).Not.ToContainTextAsync("Line: 1");
        Directory.Exists(Path.Combine(Venue.Kiosk.Folder, "templates")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_far_too_large_file_is_answered_by_a_page_that_leads_back()
    {
        var templates = await ListAsync();
        await templates.ImportAsync("huge.md", new byte[2_000_000]);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("That was too much at once");
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Front desk" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_shipped_template_comes_back_when_it_is_reset()
    {
        var templates = await ListAsync();
        var editor = await templates.EditAsync(Title);
        await editor.ReplaceAsync("# {{venue}}", "# Changed");
        await editor.SaveAndSeeAsync();
        templates = await ListAsync();
        await Expect(templates.Card("receipt-80mm")).ToContainTextAsync("Yours, instead of the shipped one");

        await templates.RemoveAsync($"Reset {Title}");
        await Expect(templates.Main).ToContainTextAsync("Used by printer Desk");
        await templates.ConfirmAsync("Reset");
        await Expect(templates.Says).ToContainTextAsync("The shipped template is in use again.");
        await Expect(templates.Card("receipt-80mm")).ToContainTextAsync("Shipped with the kiosk");
    }

    [Fact]
    public async Task A_plan_prints_with_its_own_template_until_that_is_deleted()
    {
        var templates = await ListAsync();
        var copy = await templates.DuplicateAsync(Title, "Day");
        await copy.ReplaceAsync("# {{venue}}", "# Day ticket");
        await copy.SaveAndSeeAsync();
        await Page.GotoAsync("/template-choices");
        await Page.GetByLabel("1 day", new() { Exact = true }).SelectOptionAsync("day");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).TapAsync();
        await Expect(Page.GetByText("Saved.")).ToBeVisibleAsync();
        (await PrintedAsync(1)).ShouldContain("Day ticket");

        templates = await ListAsync();
        await Expect(templates.Card("day")).ToContainTextAsync("Used for plan 1 day");
        await templates.RemoveAsync("Delete Day");
        await Expect(templates.Main).ToContainTextAsync("Used for plan 1 day They go back to their usual template.");
        await templates.ConfirmAsync("Delete");
        await Expect(templates.Says).ToContainTextAsync("The template is deleted.");
        (await PrintedAsync(2)).ShouldContain("Seaview Inn");
    }

    [Fact]
    public async Task A_sample_is_had_as_a_PDF_in_any_language()
    {
        var templates = await ListAsync();
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("a.pdf"), await templates.PdfAsync($"Sample of {Title} as PDF", "receipt-80mm", "de"), Cancellation);
        ExternalTool.Run("pdftotext", "-layout", folder.File("a.pdf"), "-").ShouldContain("Benutzername");
    }

    async Task<TemplatesPage> ListAsync()
    {
        var templates = new TemplatesPage(Page);
        await templates.OpenAsync();
        return templates;
    }

    async Task<string> PrintedAsync(int number)
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        await desk.IssueAsync("1 day");
        await Printer.WaitForTicketsAsync(number, Cancellation);
        return Printer.Paper[^1].Text;
    }
}

public sealed class TemplatesWithoutScriptTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override bool Script => false;

    [Fact]
    public async Task A_template_is_previewed_corrected_and_saved()
    {
        var editor = new TemplatePage(Page);
        await editor.OpenAsync("receipt-80mm", "text");
        await editor.ReplaceAsync("# {{venue}}", "# {{venu}}");
        await editor.Preview.TapAsync();
        await Expect(editor.Problem).ToContainTextAsync("There is no value called \"venu\".");
        await editor.ReplaceAsync("{{venu}}", "Hello");
        await editor.Preview.TapAsync();
        await Expect(editor.Letters).ToContainTextAsync("Hello");
        await editor.Variable("Footer").FillAsync("Bye");
        await editor.Preview.TapAsync();
        await Expect(editor.Letters).ToContainTextAsync("Bye");
        await editor.SaveAsync();
        await Expect(editor.Says).ToContainTextAsync("Saved.");
    }
}
