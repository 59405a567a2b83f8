using System.Text.RegularExpressions;
using Kiosk.Tickets.Templates;

namespace Kiosk.Tickets;

/// <summary>
/// The templates of two folders, read again when a file changes; the operator's own hide shipped ones of the same name.
/// A broken file never takes a working template away.
/// </summary>
public sealed partial class TicketTemplates(string shippedFolder, string? ownFolder)
{
    const int MostBytes = 64 * 1024;

    readonly Lock gate = new();
    readonly Dictionary<string, Loaded> files = [];
    IReadOnlyDictionary<string, TicketTemplate> current = new Dictionary<string, TicketTemplate>();
    IReadOnlyList<TemplateError> errors = [];

    /// <summary>By name.</summary>
    public IReadOnlyList<TicketTemplate> All => [.. Refresh().Values.OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>Every file that is not in use, and why.</summary>
    public IReadOnlyList<TemplateError> Errors
    {
        get
        {
            Refresh();
            return errors;
        }
    }

    /// <summary>By the name as listed in <see cref="All"/>; a name is never used as a path.</summary>
    public TicketTemplate? Find(string? name) => name is null ? null : Refresh().GetValueOrDefault(name);

    IReadOnlyDictionary<string, TicketTemplate> Refresh()
    {
        lock (gate)
        {
            var shipped = Files(shippedFolder);
            var own = Files(ownFolder);
            var changed = false;
            foreach (var file in shipped.Concat(own))
                changed |= Read(file);
            foreach (var gone in files.Keys.Except(shipped.Concat(own).Select(f => f.FullName)).ToList())
                changed |= files.Remove(gone);
            if (changed)
                Choose(shipped, own);
            return current;
        }
    }

    void Choose(List<FileInfo> shipped, List<FileInfo> own)
    {
        var chosen = new Dictionary<string, TicketTemplate>();
        foreach (var template in shipped.Select(f => files[f.FullName].Good).OfType<TicketTemplate>())
            chosen[template.Name] = template;
        foreach (var file in own.Select(f => files[f.FullName]))
        {
            if (file.Good is { } good)
                chosen[file.Name] = good with { IsOwn = true, Error = file.Error };
            else if (chosen.TryGetValue(file.Name, out var stands))
                chosen[file.Name] = stands with { Error = file.Error };
        }

        errors = [.. shipped.Concat(own).Select(f => files[f.FullName].Error).OfType<TemplateError>()];
        current = chosen;
    }

    /// <summary>True when the file was new or changed.</summary>
    bool Read(FileInfo file)
    {
        var stamp = (file.LastWriteTimeUtc, file.Length);
        var known = files.GetValueOrDefault(file.FullName);
        if (known?.Stamp == stamp)
            return false;
        var name = Path.GetFileNameWithoutExtension(file.Name);
        var good = Parse(file, name, out var error);
        files[file.FullName] = new Loaded(name, stamp, good ?? known?.Good, error);
        return true;
    }

    static TicketTemplate? Parse(FileInfo file, string name, out TemplateError? error)
    {
        try
        {
            if (file.Length <= MostBytes)
                return TicketTemplate.Parse(name, File.ReadAllText(file.FullName), out error);
            error = new TemplateError(file.Name, 1, TemplateException.Because(1, "TooLarge", MostBytes / 1024).Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = new TemplateError(file.Name, 1, e.Message);
        }

        return null;
    }

    static List<FileInfo> Files(string? folder) => folder is null || !Directory.Exists(folder)
        ? []
        : [.. new DirectoryInfo(folder).EnumerateFiles("*.md").Where(f => f.Name != "README.md" && SafeName().IsMatch(f.Name))];

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,63}\.md$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SafeName();

    sealed record Loaded(string Name, (DateTime, long) Stamp, TicketTemplate? Good, TemplateError? Error);
}
