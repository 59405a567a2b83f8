using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

public sealed class TicketTemplatesTests : IDisposable
{
    readonly Support.TempFolder shipped = new();
    readonly Support.TempFolder own = new();

    public void Dispose()
    {
        shipped.Dispose();
        own.Dispose();
    }

    [Fact]
    public void The_shipped_ones_are_sound()
    {
        Sample.Templates.Errors.ShouldBeEmpty();
        Sample.Templates.All.Select(t => t.Name).ShouldBe(["label-50x30", "label-57x32", "label-62x29", "poster-a4", "receipt-58mm", "receipt-80mm", "sheet-a4", "sheet-letter"]);
        Sample.Templates.All.ShouldAllBe(t => !t.IsOwn && t.Title.Length > 0);
        PrinterProfiles.All.ShouldAllBe(p => Sample.Templates.Find(p.Template) != null);
    }

    [Fact]
    public void The_operators_own_file_hides_a_shipped_one_and_may_come_and_go()
    {
        Write(shipped, "a", "shipped");
        var templates = new TicketTemplates(shipped.Path, own.Path);
        Text(templates).ShouldBe("shipped\n");

        Write(own, "a", "own");
        Text(templates).ShouldBe("own\n");
        templates.Find("a")!.IsOwn.ShouldBeTrue();

        File.Delete(own.File("a.md"));
        Text(templates).ShouldBe("shipped\n");
    }

    [Fact]
    public void A_broken_file_keeps_the_shipped_template_and_says_where_it_is_broken()
    {
        Write(shipped, "a", "shipped");
        Write(own, "a", "one\n{{nonsense}}");

        var templates = new TicketTemplates(shipped.Path, own.Path);

        Text(templates).ShouldBe("shipped\n");
        templates.Find("a")!.Error!.Line.ShouldBe(6);
        templates.Errors.ShouldHaveSingleItem().File.ShouldBe("a.md");
    }

    [Fact]
    public void A_file_that_breaks_later_keeps_its_last_good_state()
    {
        var templates = new TicketTemplates(shipped.Path, own.Path);
        Write(own, "a", "good");
        Text(templates).ShouldBe("good\n");

        Write(own, "a", "{{#if}}");

        Text(templates).ShouldBe("good\n");
        templates.Find("a")!.Error!.Line.ShouldBe(5);
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("a.md")]
    [InlineData("README")]
    [InlineData("Upper")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    [InlineData(null)]
    public void Only_listed_names_are_found(string? name)
    {
        Write(shipped, "a", "x");
        Write(shipped, "README", "x");
        Write(shipped, "Upper", "x");
        File.WriteAllText(Path.Combine(own.Path, "big.md"), new string('x', 100_000));

        new TicketTemplates(shipped.Path, own.Path).Find(name).ShouldBeNull();
    }

    [Fact]
    public void Folders_that_do_not_exist_are_empty() =>
        new TicketTemplates(shipped.File("none"), own.File("none")).All.ShouldBeEmpty();

    static string Text(TicketTemplates templates) => Sample.Text(templates.Find("a")!.Compose(Sample.Voucher()));

    static void Write(Support.TempFolder folder, string name, string body) =>
        File.WriteAllText(folder.File($"{name}.md"), $"---\ntitle: {name}\npaper: 80\n---\n{body}");
}
