using Dapper;
using Kiosk.Events;
using Kiosk.Storage;

namespace Kiosk.Printing;

/// <summary>One fingerprint for each host and port. Every change is logged under <c>printer-certificate:HOST:PORT</c>.</summary>
public sealed class PrinterCertificateStore(Database database, EventLog log, TimeProvider time)
{
    internal string? Find(string hostAndPort) => database.Read(connection => connection.QuerySingleOrDefault<string>(
        "SELECT sha256 FROM printer_certificates WHERE address = @hostAndPort", new { hostAndPort }));

    /// <summary>The first one stays.</summary>
    internal void Pin(string hostAndPort, string sha256) => database.Write(connection =>
    {
        var pinned = connection.Execute(
            "INSERT OR IGNORE INTO printer_certificates (address, sha256, pinned_at) VALUES (@hostAndPort, @sha256, @now)",
            new { hostAndPort, sha256, now = time.GetUtcNow() });
        if (pinned > 0)
            log.Append(connection, new EventEntry("kiosk", "printer.certificate", Subject(hostAndPort), "pinned", sha256));
    });

    internal bool Forget(string hostAndPort, string actor) => database.Write(connection =>
    {
        var forgotten = connection.QuerySingleOrDefault<string>(
            "DELETE FROM printer_certificates WHERE address = @hostAndPort RETURNING sha256", new { hostAndPort });
        if (forgotten is not null)
            log.Append(connection, new EventEntry(actor, "printer.certificate", Subject(hostAndPort), "forgotten", forgotten));
        return forgotten is not null;
    });

    public static string Subject(string hostAndPort) => $"printer-certificate:{hostAndPort}";
}
