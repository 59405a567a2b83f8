using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tickets;

namespace Kiosk.Printing.Templates;

/// <summary>The venue's logo: one PNG that the kiosk wrote itself, kept in memory and read again when its file changes.</summary>
public sealed class LogoStore(DataFolder folder, Database database, EventLog log)
{
    readonly Lock gate = new();
    (DateTime, long)? stamp;
    TicketLogo? logo;

    /// <summary>Null when there is none, or a file that is not a picture.</summary>
    public TicketLogo? Current
    {
        get
        {
            lock (gate)
            {
                var file = new FileInfo(folder.Logo);
                (DateTime, long)? now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
                if (now != stamp)
                {
                    stamp = now;
                    logo = file.Exists && file.Length <= TicketLogo.MostBytes * 8 ? TicketLogo.Read(File.ReadAllBytes(file.FullName), out _) : null;
                }

                return logo;
            }
        }
    }

    /// <summary>Draws the picture anew and keeps that; null when done, else the key of a sentence in Errors.resx.</summary>
    public string? Save(ReadOnlySpan<byte> upload, string actor)
    {
        if (TicketLogo.Read(upload, out var problem) is not { } read)
            return problem;
        var fresh = $"{folder.Logo}.new";
        lock (gate)
        {
            return Guarded(() =>
            {
                using (var file = File.Create(fresh))
                {
                    file.Write(read.ToPng());
                    file.Flush(flushToDisk: true);
                }

                Logged(new EventEntry(actor, "logo.save", "logo", "ok"), () => File.Move(fresh, folder.Logo, overwrite: true));
            });
        }
    }

    /// <summary>Null when done, else the key of a sentence in Errors.resx.</summary>
    public string? Remove(string actor)
    {
        lock (gate)
        {
            return !File.Exists(folder.Logo)
                ? null
                : Guarded(() => Logged(new EventEntry(actor, "logo.remove", "logo", "ok"), () => File.Delete(folder.Logo)));
        }
    }

    static string? Guarded(Action change)
    {
        try
        {
            change();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "Logo.NotWritten";
        }
    }

    void Logged(EventEntry entry, Action change) => database.Write(connection =>
    {
        log.Append(connection, entry);
        change();
    });
}
