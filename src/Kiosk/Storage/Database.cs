using Microsoft.Data.Sqlite;

namespace Kiosk.Storage;

/// <summary>
/// The one SQLite file. Reads run side by side; writes pass one at a time through one connection, which keeps
/// their latency even: SQLite's own waiting is unfair. Calls are synchronous because the provider's async ones are.
/// </summary>
public sealed class Database : IDisposable
{
    readonly string connectionString;
    readonly Lock gate = new();
    readonly SqliteConnection writer;

    public Database(string path)
    {
        SqlTypes.Register();
        Path = path;
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = true }.ToString();
        writer = Open();
        Pragma(writer, "journal_mode = WAL");
        Migrator.Migrate(writer);
    }

    public string Path { get; }

    public T Read<T>(Func<SqliteConnection, T> query)
    {
        using var connection = Open();
        return query(connection);
    }

    /// <summary>Runs the change in one transaction, durable when this returns; an exception rolls it back.</summary>
    public T Write<T>(Func<SqliteConnection, T> change)
    {
        lock (gate)
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            var result = change(writer);
            transaction.Commit();
            return result;
        }
    }

    public void Write(Action<SqliteConnection> change) =>
        Write(connection =>
        {
            change(connection);
            return 0;
        });

    public void Dispose()
    {
        lock (gate)
        {
            writer.Dispose();
        }

        using var pooled = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(pooled);
    }

    SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Pragma(connection, "busy_timeout = 5000");
        Pragma(connection, "synchronous = FULL");
        return connection;
    }

    static void Pragma(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        command.ExecuteNonQuery();
    }
}
