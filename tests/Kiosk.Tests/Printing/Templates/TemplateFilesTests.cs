using System.Text;
using Kiosk.Events;
using Kiosk.Printing.Templates;
using Kiosk.Tests.Support;
using Kiosk.Tickets;

namespace Kiosk.Tests.Printing.Templates;

public sealed class TemplateFilesTests(TemplateKiosk venue) : IClassFixture<TemplateKiosk>
{
    const string Receipt = "receipt-80mm";

    TemplateFiles Files => venue.Kiosk.Get<TemplateFiles>();

    [Fact]
    public void Saving_a_shipped_template_makes_an_own_one_and_removing_that_brings_the_shipped_one_back()
    {
        var shipped = Files.Read(Receipt)!;
        Files.Save(Receipt, shipped.Text + "Bye\n", shipped.Version, "Mara").IsDone.ShouldBeTrue();
        Files.Read(Receipt)!.Origin.ShouldBe(TemplateOrigin.OwnInsteadOfShipped);
        venue.Kiosk.Get<TicketTemplates>().Find(Receipt)!.IsOwn.ShouldBeTrue();

        Files.Remove(Receipt, "Mara").IsDone.ShouldBeTrue();
        Files.Read(Receipt).ShouldBe(shipped);
        venue.Kiosk.Get<EventLog>().About($"template:{Receipt}").Select(entry => (entry.Actor, entry.Action))
            .ShouldBe([("Mara", "template.reset"), ("Mara", "template.save")]);
    }

    [Fact]
    public void A_text_with_a_mistake_replaces_nothing()
    {
        var copy = Files.Read(Files.Duplicate(Receipt, "Mistaken", "desk").Name)!;
        var change = Files.Save(copy.Name, copy.Text + "{{nonsense}}", copy.Version, "desk");
        change.Error!.Line.ShouldBe(copy.Text.Split('\n').Length);
        Files.Read(copy.Name).ShouldBe(copy);
    }

    [Fact]
    public void A_text_that_cannot_be_drawn_replaces_nothing()
    {
        var copy = Files.Read(Files.Duplicate(Receipt, "Too long", "desk").Name)!;
        var endless = copy.Text + string.Concat(Enumerable.Repeat("```space height=100\n```\n", 100));
        Files.Save(copy.Name, endless, copy.Version, "desk").Error!.Message.ShouldContain("cannot be drawn");
        Files.Read(copy.Name).ShouldBe(copy);
    }

    [Fact]
    public void A_text_that_was_read_before_somebody_else_saved_replaces_nothing()
    {
        var copy = Files.Read(Files.Duplicate(Receipt, "Shared", "desk").Name)!;
        Files.Save(copy.Name, copy.Text + "theirs", copy.Version, "desk").IsDone.ShouldBeTrue();
        Files.Save(copy.Name, copy.Text + "mine", copy.Version, "desk").Problem.ShouldBe("TemplateFile.ChangedMeanwhile");
        Files.Read(copy.Name)!.Text.ShouldEndWith("theirs\n");
    }

    [Fact]
    public void A_copy_has_its_title_and_a_name_of_its_own()
    {
        var names = new[] { "Café: \"Nacht\" \\ <b>", "Café Nacht B", "夜" }.Select(title => Files.Duplicate(Receipt, title, "desk").Name).ToList();
        names.ShouldBe(["cafe-nacht-b", "cafe-nacht-b-2", "template"]);
        names.Select(name => venue.Kiosk.Get<TicketTemplates>().Find(name)!.Title).ShouldBe(["Café: \"Nacht\" \\ <b>", "Café Nacht B", "夜"]);
        Files.Duplicate(Receipt, "  ", "desk").Problem.ShouldBe("TemplateFile.NoTitle");
    }

    [Theory]
    [InlineData("../receipt.md")]
    [InlineData("/etc/receipt.md")]
    [InlineData("..\\receipt.md")]
    [InlineData("receipt.txt")]
    [InlineData(".md")]
    [InlineData("...md")]
    [InlineData("receipt\u202Edm.md")]
    [InlineData("receipt\0.md")]
    [InlineData("ｒｅｃｅｉｐｔ.md")]
    [InlineData("夜.md")]
    public void A_file_name_that_is_more_or_less_than_a_name_is_refused(string fileName)
    {
        Files.Import(fileName, Encoding.UTF8.GetBytes(Files.Read(Receipt)!.Text), "desk").Problem.ShouldBe("TemplateFile.BadName");
    }

    [Theory]
    [InlineData("../keys/key")]
    [InlineData("..%2fkiosk")]
    [InlineData("receipt-80mm.md")]
    [InlineData("receipt-80mm\n")]
    [InlineData("Receipt-80mm")]
    [InlineData("receipt‐80mm")]
    [InlineData("README")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_a_name_is_not_read(string? name) => Files.Read(name).ShouldBeNull();

    [Fact]
    public void An_import_never_overwrites_an_own_template_and_takes_no_broken_file()
    {
        var text = Files.Read(Receipt)!.Text;
        Files.Import("Night (late).md", Encoding.UTF8.GetBytes('\uFEFF' + text.ReplaceLineEndings("\r\n")), "desk").Name.ShouldBe("night-late");
        Files.Read("night-late")!.Text.ShouldBe(text);
        Files.Import("night-late.md", Encoding.UTF8.GetBytes(text), "desk").Problem.ShouldBe("TemplateFile.NameTaken");
        Files.Import("broken.md", "---\ntitle: a\npaper: 80\n---\n{{/if}}"u8, "desk").Error!.Line.ShouldBe(5);
        Files.Import("bytes.md", [0xFF, 0xFE, 0], "desk").Problem.ShouldBe("TemplateFile.NotText");
        Files.Import("large.md", new byte[100_000], "desk").IsDone.ShouldBeFalse();
        Files.Read("broken").ShouldBeNull();
    }

    [Fact]
    public void A_disk_that_takes_nothing_is_a_sentence_and_leaves_no_trace()
    {
        var folder = Path.Combine(venue.Kiosk.Folder, "templates", "full.md");
        Directory.CreateDirectory(folder);
        var before = venue.Kiosk.Get<EventLog>().About("template:full").Count;
        Files.Import("full.md", Encoding.UTF8.GetBytes(Files.Read(Receipt)!.Text), "desk").Problem.ShouldBe("TemplateFile.NotWritten");
        venue.Kiosk.Get<EventLog>().About("template:full").Count.ShouldBe(before);
        Directory.GetFiles(Path.Combine(venue.Kiosk.Folder, "templates"), ".*").ShouldBeEmpty();
        Directory.Delete(folder);
    }
}

public sealed class TemplateKiosk : IAsyncLifetime
{
    public KioskUnderTest Kiosk { get; private set; } = null!; // set before the tests

    public async ValueTask InitializeAsync() => Kiosk = await KioskUnderTest.StartAsync(
        "--Printers:0:Name=Desk", "--Printers:0:Kind=escpos", "--Printers:0:Address=tcp://127.0.0.1:9");

    public ValueTask DisposeAsync() => Kiosk.DisposeAsync();
}
