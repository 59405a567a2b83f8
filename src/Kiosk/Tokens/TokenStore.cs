using Dapper;
using Kiosk.Events;
using Kiosk.Storage;

namespace Kiosk.Tokens;

/// <summary>Tokens by the hash of their secret. Every call asks the database, so a revocation elsewhere counts at once.</summary>
public sealed class TokenStore(Database database, EventLog log, TimeProvider time)
{
    const string Live = "revoked_at IS NULL";
    const string Columns = "id, name, scopes, created_at, created_by, last_used_at";

    public IReadOnlyList<ApiToken> All() => database.Read(connection => connection
        .Query<Row>($"SELECT {Columns} FROM tokens WHERE {Live} ORDER BY name")
        .Select(row => row.ToToken())
        .ToList());

    public ApiToken? FindByHash(byte[] hash) => database.Read(connection => connection
        .QuerySingleOrDefault<Row>($"SELECT {Columns} FROM tokens WHERE hash = @hash AND {Live}", new { hash })
        ?.ToToken());

    public bool IsLive(long id) => database.Read(connection =>
        connection.QuerySingle<bool>($"SELECT EXISTS (SELECT 1 FROM tokens WHERE id = @id AND {Live})", new { id }));

    /// <summary>False when a live token has the name.</summary>
    public bool Add(string name, byte[] hash, IEnumerable<string> scopes, string actor) => database.Write(connection =>
    {
        var added = connection.Execute(
            $"""
            INSERT INTO tokens (name, hash, scopes, created_at, created_by)
            SELECT @name, @hash, @scopes, @now, @actor
            WHERE NOT EXISTS (SELECT 1 FROM tokens WHERE name = @name AND {Live})
            """,
            new { name, hash, scopes = string.Join(' ', scopes), now = time.GetUtcNow(), actor });
        if (added > 0)
            log.Append(connection, new EventEntry(actor, "token.create", $"token:{name}", "ok", string.Join(' ', scopes)));
        return added > 0;
    });

    /// <summary>False when no live token has the name.</summary>
    public bool Revoke(string name, string actor) => database.Write(connection =>
    {
        var revoked = connection.Execute(
            $"UPDATE tokens SET revoked_at = @now WHERE name = @name AND {Live}", new { name, now = time.GetUtcNow() });
        if (revoked > 0)
            log.Append(connection, new EventEntry(actor, "token.revoke", $"token:{name}", "ok"));
        return revoked > 0;
    });

    public void NoteUse(long id) => database.Write(connection =>
        connection.Execute("UPDATE tokens SET last_used_at = @now WHERE id = @id", new { id, now = time.GetUtcNow() }));

    sealed record Row
    {
        public required long Id { get; init; }
        public required string Name { get; init; }
        public required string Scopes { get; init; }
        public required DateTimeOffset CreatedAt { get; init; }
        public required string CreatedBy { get; init; }
        public DateTimeOffset? LastUsedAt { get; init; }

        public ApiToken ToToken() => new()
        {
            Id = Id,
            Name = Name,
            Scopes = Scopes.Split(' '),
            CreatedAt = CreatedAt,
            CreatedBy = CreatedBy,
            LastUsedAt = LastUsedAt,
        };
    }
}
