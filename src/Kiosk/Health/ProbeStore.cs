using Dapper;
using Kiosk.Storage;

namespace Kiosk.Health;

/// <summary>A real write, durable like any other: only that shows a full or broken disk.</summary>
public sealed class ProbeStore(Database database, TimeProvider time)
{
    public void Write() => database.Write(connection =>
        connection.Execute("INSERT OR REPLACE INTO write_probe VALUES (1, @now)", new { now = time.GetUtcNow() }));
}
