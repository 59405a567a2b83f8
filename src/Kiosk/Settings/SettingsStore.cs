using System.Security.Cryptography;
using Dapper;
using Kiosk.Events;
using Kiosk.Storage;

namespace Kiosk.Settings;

/// <summary>What was saved in the settings pages; secrets are sealed.</summary>
public sealed class SettingsStore(Database database, SecretBox box, EventLog log, TimeProvider time)
{
    /// <summary>Values by configuration key. A secret sealed with another key is left out, as if it had not been saved.</summary>
    public IReadOnlyDictionary<string, string?> Load() => database.Read(connection => connection
        .Query<Row>("SELECT key, value, secret FROM settings")
        .Select(row => KeyValuePair.Create(row.Key, row.Secret is null ? row.Value : Unseal(row.Secret)))
        .Where(pair => pair.Value is not null)
        .ToDictionary(StringComparer.OrdinalIgnoreCase));

    public void Save(IReadOnlyDictionary<string, string?> values, string actor) => database.Write(connection =>
    {
        foreach (var (key, value) in values)
        {
            var secret = SecretKeys.IsSecret(key);
            connection.Execute(
                "INSERT OR REPLACE INTO settings VALUES (@key, @open, @sealed, @now, @actor)",
                new
                {
                    key,
                    open = secret ? null : value,
                    @sealed = secret && value is not null ? box.Seal(value) : null,
                    now = time.GetUtcNow(),
                    actor,
                });
            log.Append(connection, new EventEntry(actor, "setting.save", $"setting:{key}", "ok", secret ? null : value));
        }
    });

    string? Unseal(byte[] secret)
    {
        try
        {
            return box.Unseal(secret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    sealed record Row
    {
        public required string Key { get; init; }
        public string? Value { get; init; }
        public byte[]? Secret { get; init; }
    }
}
