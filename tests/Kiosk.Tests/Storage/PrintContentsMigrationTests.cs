using Dapper;
using Kiosk.Storage;
using Kiosk.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Kiosk.Tests.Storage;

public sealed class PrintContentsMigrationTests
{
    const string Next = "0006-print-contents.sql";

    [Fact]
    public void Print_jobs_of_an_older_kiosk_are_kept()
    {
        using var folder = new TempFolder();
        using var connection = new SqliteConnection($"Data Source={folder.File("kiosk.db")};Foreign Keys=True;Pooling=False");
        connection.Open();
        connection.Execute("CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT");
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("src/Kiosk/Storage/Migrations")).Order(StringComparer.Ordinal))
        {
            if (string.CompareOrdinal(Path.GetFileName(path), Next) >= 0)
                break;
            connection.Execute(File.ReadAllText(path));
            connection.Execute("INSERT INTO migrations VALUES (@name, '')", new { name = Path.GetFileName(path) });
        }

        connection.Execute(
            """
            INSERT INTO vouchers (id, username, passcode, state, state_at, source, created_at, created_by)
            VALUES (7, 'anna', 'x', 'active', '', 'kiosk', '', 'desk');
            INSERT INTO print_jobs (id, request_id, printer, voucher_id, reprint, state, created_at, created_by, updated_at, again_of)
            VALUES (3, 'a', 'Desk', 7, 0, 'unconfirmed', '', 'desk', '', NULL), (4, 'b', 'Desk', 7, 1, 'sent', '', 'desk', '', 3);
            """);

        Migrator.Migrate(connection);
        connection.Query<(long, string, string, long?, long?)>("SELECT id, content, state, voucher_id, again_of FROM print_jobs ORDER BY id")
            .ShouldBe([(3, "ticket", "unconfirmed", 7, null), (4, "ticket", "sent", 7, 3)]);
        connection.Query("PRAGMA foreign_key_check").ShouldBeEmpty();
        Should.Throw<SqliteException>(() => connection.Execute("UPDATE print_jobs SET again_of = 99 WHERE id = 4"));
    }
}
