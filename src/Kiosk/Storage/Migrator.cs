using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage;

/// <summary>Forward only: every embedded script in the order of its name, once, in one transaction with its log rows.</summary>
static class Migrator
{
    const string Folder = "Kiosk.Storage.Migrations.";

    /// <summary>Holds the write lock throughout: a command may open a new file at the same moment as the kiosk.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT");
        var applied = connection.Query<string>("SELECT name FROM migrations").ToHashSet(StringComparer.Ordinal);
        var newest = Scripts().Last();
        if (applied.Any(name => string.CompareOrdinal(name, newest) > 0))
            throw new NewerDatabaseException(connection.DataSource);

        foreach (var name in Scripts().Where(name => !applied.Contains(name)))
        {
            connection.Execute(Read(name));
            connection.Execute("INSERT INTO migrations VALUES (@name, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))", new { name });
        }

        transaction.Commit();
    }

    static IEnumerable<string> Scripts() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal);

    static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!; // listed by Scripts
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>The file was written by a newer kiosk than this one.</summary>
public sealed class NewerDatabaseException(string path) : Exception(path);
