using System.Text;
using Kiosk.Events;
using Kiosk.Storage;
using Kiosk.Tickets;
using Kiosk.Tickets.Templates;

namespace Kiosk.Printing.Templates;

/// <summary>
/// The operator's own templates: a file replaces another whole or not at all, only what can be used is ever written, and
/// who did it is in the event log.
/// </summary>
public sealed class TemplateFiles(TemplateFolders folders, TemplateTrial trial, Database database, EventLog log)
{
    readonly Lock gate = new();

    /// <summary>The own file, else the shipped one, as it is on disk; null for what is not a template's name.</summary>
    public TemplateSource? Read(string? name)
    {
        if (!TemplateName.IsOne(name))
            return null;
        var shipped = Text(folders.Shipped, name!); // a name
        var own = Text(folders.Own, name!); // a name
        return own is not null ? new TemplateSource(name!, own, shipped is null ? TemplateOrigin.Own : TemplateOrigin.OwnInsteadOfShipped)
            : shipped is not null ? new TemplateSource(name!, shipped, TemplateOrigin.Shipped)
            : null;
    }

    /// <summary>Saving a shipped one makes an own file of the same name, which takes its place.</summary>
    /// <param name="version">Of the text that was changed: another one means that somebody else was faster.</param>
    public TemplateChange Save(string name, string text, string version, string actor)
    {
        text = TemplateText.Tidy(text);
        if (trial.Check(name, text) is { } error)
            return new TemplateChange(name, error);
        lock (gate)
        {
            return Read(name) is not { } stands ? new TemplateChange(name, Problem: "TemplateFile.Gone")
                : stands.Version != version ? new TemplateChange(name, Problem: "TemplateFile.ChangedMeanwhile")
                : stands.Text == text ? new TemplateChange(name)
                : Write(name, text, new EventEntry(actor, "template.save", $"template:{name}", "ok"));
        }
    }

    /// <summary>An own copy under a title of its own; its name is made of the title.</summary>
    public TemplateChange Duplicate(string name, string? title, string actor)
    {
        if (CleanText.Value(title) is not { } clean)
            return new TemplateChange(name, Problem: "TemplateFile.NoTitle");
        lock (gate)
        {
            if (Read(name) is not { } source)
                return new TemplateChange(name, Problem: "TemplateFile.Gone");
            var text = TemplateText.WithTitle(source.Text, clean);
            var copy = TemplateName.From(clean, taken => Read(taken) is not null);
            return trial.Check(copy, text) is { } error
                ? new TemplateChange(name, error)
                : Write(copy, text, new EventEntry(actor, "template.create", $"template:{copy}", "ok", name));
        }
    }

    /// <param name="fileName">As the browser says it; the name of an own template is never overwritten.</param>
    public TemplateChange Import(string fileName, ReadOnlySpan<byte> file, string actor)
    {
        if (TemplateName.FromFile(fileName) is not { } name)
            return new TemplateChange("", Problem: "TemplateFile.BadName");
        if (TemplateText.Read(file) is not { } text)
            return new TemplateChange(name, Problem: "TemplateFile.NotText");
        if (trial.Check(name, text) is { } error)
            return new TemplateChange(name, error);
        lock (gate)
        {
            return Read(name) is { Origin: not TemplateOrigin.Shipped }
                ? new TemplateChange(name, Problem: "TemplateFile.NameTaken", About: name)
                : Write(name, text, new EventEntry(actor, "template.import", $"template:{name}", "ok"));
        }
    }

    /// <summary>Deletes the own file; where a shipped one has the same name, that one is in use again.</summary>
    public TemplateChange Remove(string name, string actor)
    {
        lock (gate)
        {
            if (Read(name) is not { Origin: not TemplateOrigin.Shipped } source)
                return new TemplateChange(name, Problem: "TemplateFile.Gone");
            var entry = source.Origin is TemplateOrigin.Own
                ? new EventEntry(actor, "template.delete", $"template:{name}", "ok")
                : new EventEntry(actor, "template.reset", $"template:{name}", "ok");
            return Guarded(name, () => Logged(entry, () => File.Delete(PathOf(folders.Own, name))));
        }
    }

    TemplateChange Write(string name, string text, EventEntry entry) => Guarded(name, () =>
    {
        Directory.CreateDirectory(folders.Own);
        var fresh = Path.Combine(folders.Own, $".{name}.{Guid.NewGuid():N}.new");
        try
        {
            using (var file = File.Create(fresh))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            Logged(entry, () => File.Move(fresh, PathOf(folders.Own, name), overwrite: true));
        }
        finally
        {
            File.Delete(fresh);
        }
    });

    /// <summary>A disk that is full or read-only is a sentence, not a fault.</summary>
    static TemplateChange Guarded(string name, Action change)
    {
        try
        {
            change();
            return new TemplateChange(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new TemplateChange(name, Problem: "TemplateFile.NotWritten", About: exception.Message);
        }
    }

    /// <summary>The entry is rolled back when the change fails.</summary>
    void Logged(EventEntry entry, Action change) => database.Write(connection =>
    {
        log.Append(connection, entry);
        change();
    });

    /// <summary>Null when there is none that can be read.</summary>
    static string? Text(string folder, string name)
    {
        try
        {
            return File.ReadAllText(PathOf(folder, name)).Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static string PathOf(string folder, string name) => Path.Combine(folder, $"{name}.md");
}
