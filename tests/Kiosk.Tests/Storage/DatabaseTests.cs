using Dapper;
using Kiosk.Events;
using Kiosk.Storage;
using Kiosk.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Kiosk.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly Database database;
    readonly EventLog log;

    public DatabaseTests()
    {
        database = new Database(folder.File("kiosk.db"));
        log = new EventLog(database, new ManualTimeProvider());
    }

    [Fact]
    public void Opening_twice_migrates_once()
    {
        using var again = new Database(folder.File("kiosk.db"));
        again.Read(c => c.QuerySingle<int>("SELECT count(*) FROM migrations WHERE name = '0001-events.sql'")).ShouldBe(1);
    }

    [Fact]
    public async Task Eight_may_open_a_new_file_at_once()
    {
        for (var round = 0; round < 10; round++)
        {
            using var start = new Barrier(8);
            var file = folder.File($"new-{round}.db");
            var opened = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    new Database(file).Dispose();
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            await Task.WhenAll(opened);
        }
    }

    [Fact]
    public void Refuses_a_file_of_a_newer_version()
    {
        database.Write(c => c.Execute("INSERT INTO migrations VALUES ('9999-later.sql', '2030')"));
        Should.Throw<NewerDatabaseException>(() => new Database(folder.File("kiosk.db")));
    }

    [Fact]
    public void A_failed_write_leaves_nothing_behind()
    {
        Should.Throw<InvalidOperationException>(() => database.Write(c =>
        {
            log.Append(c, new EventEntry("kiosk", "voucher.issue", "voucher:1", "ok"));
            throw new InvalidOperationException();
        }));
        log.About("voucher:1").ShouldBeEmpty();
    }

    [Fact]
    public void Events_cannot_be_changed_or_deleted()
    {
        database.Write(c => log.Append(c, new EventEntry("Mara", "voucher.issue", "voucher:1", "ok")));
        Should.Throw<SqliteException>(() => database.Write(c => c.Execute("UPDATE events SET actor = 'Nobody'")));
        Should.Throw<SqliteException>(() => database.Write(c => c.Execute("DELETE FROM events")));
        log.About("voucher:1").ShouldHaveSingleItem().Actor.ShouldBe("Mara");
    }

    [Fact]
    public void Is_durable_by_its_settings()
    {
        database.Read(c => c.QuerySingle<string>("PRAGMA journal_mode")).ShouldBe("wal");
        database.Read(c => c.QuerySingle<int>("PRAGMA synchronous")).ShouldBe(2);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }
}
