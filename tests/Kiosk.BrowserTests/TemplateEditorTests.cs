namespace Kiosk.BrowserTests;

public sealed class TemplateEditorTests(Chromium chromium) : BrowserTest(chromium)
{
    const string Receipt = "receipt-80mm";

    protected override DisplaySize Size => DisplaySize.Desk;

    protected override Task<Venue> OpenAsync() => Venue.OpenAsync("--Venue:Name=Seaview Inn", "--Wifi:Ssid=Seaview Guest", "--Wifi:Password=sand-and-salt");

    [Fact]
    public async Task A_changed_heading_is_seen_while_typing_and_printed_after_saving()
    {
        var editor = await EditorAsync("text");
        await Expect(editor.Letters).ToContainTextAsync("Seaview Inn");
        await editor.ReplaceAsync("# {{venue}}", "# Welcome to {{venue}}");
        await Expect(editor.Letters).ToContainTextAsync("Welcome to Seaview Inn");

        await editor.SaveAndSeeAsync();
        await PrintAsync();
        Printer.Paper[^1].Text.ShouldContain("Welcome to Seaview Inn");
    }

    [Fact]
    public async Task A_mistake_shows_its_line_and_never_takes_the_good_template_away()
    {
        var editor = await EditorAsync("text");
        var wrong = (await editor.Source.InputValueAsync()).Split('\n').ToList();
        wrong.Insert(20, "Hello {{nonsense}}");
        await editor.Source.FillAsync(string.Join('\n', wrong));
        await Expect(editor.Problem).ToContainTextAsync("Line 21: There is no value called \"nonsense\".");
        await Expect(editor.BadLine).ToHaveCountAsync(1);
        await Expect(editor.Letters).ToContainTextAsync("Seaview Inn");

        await editor.SaveAsync();
        await Expect(editor.Problem).ToContainTextAsync("Line 21:");
        await Expect(editor.Source).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Hello {{nonsense}}"));
        Own(Receipt).ShouldBeFalse();
        await PrintAsync();
        Printer.Paper[^1].Text.ShouldNotContain("Hello");
        Printer.Paper[^1].Text.ShouldContain("Seaview Inn");
    }

    [Fact]
    public async Task A_setting_of_the_template_is_a_field_and_saving_it_makes_an_own_copy()
    {
        var editor = await EditorAsync("text");
        await editor.Variable("Footer").FillAsync("Breakfast from 7 to 10");
        await Expect(editor.Letters).ToContainTextAsync("Breakfast from 7 to 10");
        await editor.SaveAndSeeAsync();
        await Expect(editor.Variable("Footer")).ToHaveValueAsync("Breakfast from 7 to 10");
        await Expect(editor.Source).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("footer: \"Breakfast from 7 to 10\""));
        Own(Receipt).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_format_and_every_kind_of_voucher_can_be_looked_at()
    {
        var editor = await EditorAsync();
        foreach (var view in new[] { "Receipt printer", "PDF", "SVG", "Paper" })
        {
            await editor.LookAsAsync(view);
            await Expect(Page.Locator("#shot a[download]")).ToHaveAttributeAsync("download", $"{Receipt}.{Extension(view)}");
            (await editor.Picture.EvaluateAsync<bool>("picture => picture.decode().then(() => picture.naturalWidth > 100)")).ShouldBeTrue(view);
        }

        await editor.LookAsAsync("Text");
        await editor.TryWithAsync("Reprint");
        await Expect(editor.Letters).ToContainTextAsync("REPRINT");
        await editor.SpeakAsync("de");
        await Expect(editor.Letters).ToContainTextAsync("Benutzername");
        await editor.TryWithAsync("Long names");
        await Expect(editor.Letters).ToContainTextAsync("Featherstonehaugh");
    }

    [Fact]
    public async Task Nobody_saves_over_what_he_has_not_seen()
    {
        var editor = await EditorAsync();
        var other = new TemplatePage(await AnotherTabAsync());
        await other.OpenAsync(Receipt);
        await other.ReplaceAsync("# {{venue}}", "# Theirs");
        await other.SaveAndSeeAsync();

        await editor.ReplaceAsync("# {{venue}}", "# Mine");
        await editor.SaveAsync();
        await Expect(editor.Says).ToContainTextAsync("Somebody else changed this template meanwhile.");
        Saved(Receipt).ShouldContain("# Theirs");
        await editor.SaveAndSeeAsync();
        Saved(Receipt).ShouldContain("# Mine");
    }

    [Fact]
    public async Task Text_that_looks_like_a_page_stays_text()
    {
        var witness = new Witness(Page, Venue.Kiosk.Address);
        var editor = await EditorAsync("text");
        await editor.ReplaceAsync("title: Receipt, 80 mm", "title: \"</textarea><script>alert(1)</script><img src=x onerror=alert(2)>\"");
        await editor.ReplaceAsync("# {{venue}}", "# </pre><script>alert(3)</script>");
        await Expect(editor.Letters).ToContainTextAsync("<script>alert(3)</script>");
        await editor.LookAsAsync("SVG");
        await Expect(editor.Picture).ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex("^data:image/svg"));
        await editor.SaveAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("</textarea><script>alert(1)</script>");
        await new TemplatesPage(Page).OpenAsync();
        await Expect(new TemplatesPage(Page).Card(Receipt)).ToContainTextAsync("<img src=x onerror=alert(2)>");
        witness.Complaints.ShouldBeEmpty();
    }

    async Task<TemplatePage> EditorAsync(string view = "")
    {
        var editor = new TemplatePage(Page);
        await editor.OpenAsync(Receipt, view);
        return editor;
    }

    async Task PrintAsync()
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        await desk.IssueAsync("1 day");
        await Printer.WaitForTicketsAsync(1, Cancellation);
    }

    bool Own(string name) => File.Exists(OwnFile(name));

    string Saved(string name) => File.ReadAllText(OwnFile(name));

    string OwnFile(string name) => Path.Combine(Venue.Kiosk.Folder, "templates", $"{name}.md");

    static string Extension(string view) => view switch { "Receipt printer" => "bin", "PDF" => "pdf", "SVG" => "svg", _ => "png" };
}
