using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.AirProxy;

/// <summary>The key, which a valid session cookie makes superfluous.</summary>
sealed class AirProxyAccess(string key)
{
    readonly HashSet<string> sessions = new(StringComparer.Ordinal);
    volatile string apiKey = key;

    public string ApiKey
    {
        get => apiKey;
        set => apiKey = value;
    }

    public string SignIn()
    {
        lock (sessions)
        {
            var session = $"emulated-session-{sessions.Count + 1}";
            sessions.Add(session);
            return $"sessionid={session}";
        }
    }

    public bool IsSignedIn(Incoming request)
    {
        lock (sessions)
            return request.Cookie("sessionid") is { } session && sessions.Contains(session);
    }

    /// <summary>null: come in.</summary>
    public Answer? Refusal(Incoming request)
    {
        if (IsSignedIn(request))
            return null;
        return request.Query("key") switch
        {
            null or "" => Denied("Authentication credentials were not provided."),
            var given when string.Equals(given, apiKey, StringComparison.Ordinal) => null,
            _ => WrongKey,
        };
    }

    public static Answer WrongKey => Denied("Invalid API key.");

    static Answer Denied(string detail) => Answer.Of(new JsonObject { ["detail"] = detail }, StatusCodes.Status403Forbidden);
}
