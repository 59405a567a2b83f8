using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Kiosk.Tokens;

/// <summary>Makes, lists, revokes and recognizes API tokens; works beside a running kiosk.</summary>
public sealed partial class ApiTokens(TokenStore store, TimeProvider time, ILogger<ApiTokens> logger)
{
    const string Prefix = "kiosk_";
    const int SecretBytes = 32;
    const int LongestName = 64;
    static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(1);

    public IReadOnlyList<ApiToken> All() => store.All();

    /// <param name="scopes">None: all but admin.</param>
    /// <returns>The token, which cannot be had again, or why there is none.</returns>
    public (string? Secret, TokenFailure? Failure) Create(string name, IReadOnlyCollection<string> scopes, string actor)
    {
        if (name.Length is < 1 or > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            return (null, new TokenFailure("Token.Name", LongestName));
        if (scopes.FirstOrDefault(scope => !TokenScope.All.Contains(scope)) is not null)
            return (null, new TokenFailure("Token.Scope", string.Join(", ", TokenScope.All)));

        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return store.Add(name, Hash(secret), scopes.Count == 0 ? TokenScope.WhenNoneIsNamed : scopes.Distinct(), actor)
            ? (secret, null)
            : (null, new TokenFailure("Token.NameTaken", name));
    }

    /// <summary>False when there is no such token.</summary>
    public bool Revoke(string name, string actor) => store.Revoke(name, actor);

    /// <summary>Null when the secret belongs to no live token.</summary>
    public ApiToken? Recognize(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal) || store.FindByHash(Hash(secret)) is not { } token)
            return null;
        if (token.LastUsedAt is not { } last || (time.GetUtcNow() - last).Duration() >= UseIsNotedEvery)
            NoteUse(token);
        return token;
    }

    public bool IsLive(long id) => store.IsLive(id);

    /// <summary>A full disk must not lock programs out of reading.</summary>
    void NoteUse(ApiToken token)
    {
        try
        {
            store.NoteUse(token.Id);
        }
        catch (SqliteException exception)
        {
            Log.UseNotNoted(logger, token.Name, exception);
        }
    }

    static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The use of token {Name} could not be noted")]
        public static partial void UseNotNoted(ILogger logger, string name, Exception exception);
    }
}
