using Microsoft.Data.Sqlite;

namespace Kiosk.Health;

/// <summary>Whether the database takes writes. Asked often, it writes once a second at most: memory cards wear out.</summary>
public sealed partial class DatabaseProbe(ProbeStore store, TimeProvider time, ILogger<DatabaseProbe> logger)
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Lock gate = new();
    Task<bool>? running;
    long startedAt;

    public bool CanWrite() => CanWriteAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>False also when the disk does not answer within 5 seconds.</summary>
    public async Task<bool> CanWriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Probe().WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>One at a time: a disk that hangs must not use up the threads.</summary>
    Task<bool> Probe()
    {
        lock (gate)
        {
            if (running is null || (running.IsCompleted && time.GetElapsedTime(startedAt) >= Fresh))
            {
                startedAt = time.GetTimestamp();
                running = Task.Run(Write);
            }

            return running;
        }
    }

    bool Write()
    {
        try
        {
            store.Write();
            return true;
        }
        catch (SqliteException exception)
        {
            Log.CannotWrite(logger, exception);
            return false;
        }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The database cannot be written")]
        public static partial void CannotWrite(ILogger logger, Exception exception);
    }
}
