using System.Globalization;
using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.AzireVpn;

/// <summary><c>/v3/…</c>, as a Laravel application answers.</summary>
sealed class AzireVpnApi(AzireVpnSettings settings, TokenBook tokens, TimeProvider time) : IVendorApi
{
    const string Tokens = "/v3/tokens";

    readonly SlidingWindow limit = new(settings.MostRequests, settings.LimitWindow);
    DateTimeOffset expires = time.GetUtcNow().AddDays(settings.DaysLeft);

    public TokenListing Listing { get; set; }

    public double DaysLeft
    {
        get => (expires - time.GetUtcNow()).TotalDays;
        set => expires = time.GetUtcNow().AddDays(value);
    }

    public JsonTraits Traits { get; } = new() { Envelope = ["status"], States = ["status"], Hollow = ["data"] };

    public string CallOf(Incoming request) => (request.Method, request.Path.TrimEnd('/')) switch
    {
        ("GET", Tokens) => "list",
        ("POST", Tokens) => request.Bearer is null && request.Json.Has("username") ? "login" : "create",
        ("DELETE", Tokens) => "delete_current",
        ("PUT", var path) when IdOf(path) is not null => "update",
        ("DELETE", var path) when IdOf(path) is not null => "delete",
        ("GET", "/v3/users/me") => "me",
        ("GET", "/v3/locations") => "locations",
        _ => "",
    };

    public Task<Answer> AnswerAsync(Incoming request, CancellationToken unplugged)
    {
        var now = time.GetUtcNow();
        var who = request.Bearer ?? request.Address;
        var left = limit.Enter(who, now);
        var answer = left < 0 ? Throttled(who, now) : Serve(request);
        answer = answer with { Indented = true };
        return Task.FromResult(answer
            .With("Cache-Control", "no-cache, private")
            .With("X-RateLimit-Limit", settings.MostRequests.ToString(CultureInfo.InvariantCulture))
            .With("X-RateLimit-Remaining", Math.Max(0, left).ToString(CultureInfo.InvariantCulture)));
    }

    public Answer Refuse(Refusal refusal, Incoming request) => refusal switch
    {
        Refusal.WrongKey => Error("Unauthenticated.", StatusCodes.Status401Unauthorized),
        Refusal.TooManyRequests => Error("Too Many Attempts.", StatusCodes.Status429TooManyRequests),
        _ => Error("An internal error has occurred", StatusCodes.Status200OK),
    };

    Answer Serve(Incoming request)
    {
        var call = CallOf(request);
        if (call == "locations")
            return Answer.Of(Locations.Json());
        if (call == "login")
            return Login(request);
        if (tokens.OfKey(request.Bearer) is not { } current)
            return Refuse(Refusal.WrongKey, request);
        return call switch
        {
            "list" => List(),
            "create" => Create(request),
            "update" => Update(IdOf(request.Path)!, request),
            "delete_current" => Delete(current.Id, request),
            "delete" => Delete(IdOf(request.Path)!, request),
            "me" => Success(Me()),
            _ => Error(request.Path.StartsWith(Tokens, StringComparison.Ordinal) ? "Method Not Allowed" : "Not Found", request.Path.StartsWith(Tokens, StringComparison.Ordinal) ? 405 : 404),
        };
    }

    Answer List() => Listing switch
    {
        TokenListing.Empty => Success(new JsonArray()),
        TokenListing.NotFound => Error("No tokens found", StatusCodes.Status404NotFound),
        _ => Success(new JsonArray([.. tokens.All().Select(t => (JsonNode?)Json(t))])),
    };

    Answer Login(Incoming request) =>
        request.Json.Text("username") == settings.Username && request.Json.Text("password") == settings.Password
            ? Create(request)
            : Error("The provided credentials are incorrect.", StatusCodes.Status401Unauthorized);

    Answer Create(Incoming request) =>
        Complaint(request, "device_name", "comment") ?? Success(Json(tokens.Create(request.Json.Text("device_name"), request.Json.Text("comment"))));

    Answer Update(string id, Incoming request)
    {
        if (Complaint(request, "device_name", "comment") is { } complaint)
            return complaint;
        var token = tokens.Change(id, t => t with
        {
            DeviceName = request.Json?.ContainsKey("device_name") == true ? request.Json.Text("device_name") : t.DeviceName,
            Comment = request.Json?.ContainsKey("comment") == true ? request.Json.Text("comment") : t.Comment,
        });
        return token is null ? NoToken() : Success(Json(token));
    }

    Answer Delete(string id, Incoming request)
    {
        if (request.Json.Has("purge_resources") && request.Json.Truth("purge_resources") is null)
            return Invalid("purge_resources", "The purge resources field must be true or false.");
        if (!tokens.Delete(id, request.Json.Truth("purge_resources") == true))
            return NoToken();
        return settings.DeletesSilently ? Answer.Nothing(StatusCodes.Status204NoContent) : Answer.Of(new JsonObject { ["status"] = "success" });
    }

    JsonObject Me() => new()
    {
        ["username"] = settings.Username,
        ["email"] = "seaview@example.org",
        ["currency"] = "EUR",
        ["is_email_verified"] = true,
        ["is_active"] = expires > time.GetUtcNow(),
        ["is_oldschool"] = false,
        ["is_subscribed"] = false,
        ["ips"] = new JsonObject { ["allocated"] = tokens.Resources(), ["available"] = Math.Max(0, 10 - tokens.Resources()) },
        ["created_at"] = 1_650_000_000,
        ["expires_at"] = expires.ToUnixTimeSeconds(),
    };

    Answer Throttled(string who, DateTimeOffset now)
    {
        var free = limit.FreeAt(who) ?? now;
        return Error("Too Many Attempts.", StatusCodes.Status429TooManyRequests)
            .With("Retry-After", Math.Max(1, (int)Math.Ceiling((free - now).TotalSeconds)).ToString(CultureInfo.InvariantCulture))
            .With("X-RateLimit-Reset", free.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
    }

    static Answer? Complaint(Incoming request, params string[] texts)
    {
        if (request.HasBody && request.Json is null)
            return Invalid("body", "The body must be a JSON object.");
        var wrong = texts.FirstOrDefault(name => request.Json.Has(name) && request.Json.Text(name) is not { Length: <= 255 });
        return wrong is null ? null : Invalid(wrong, $"The {wrong.Replace('_', ' ')} must be a string of at most 255 characters.");
    }

    static JsonObject Json(AzireVpnToken token) => new()
    {
        ["id"] = token.Id,
        ["device_name"] = token.DeviceName,
        ["key"] = token.Key,
        ["comment"] = token.Comment,
        ["created_at"] = token.CreatedAt.ToUnixTimeSeconds(),
    };

    static Answer Success(JsonNode data) => Answer.Of(new JsonObject { ["status"] = "success", ["data"] = data });

    static Answer Error(string message, int status) => Answer.Of(new JsonObject { ["status"] = "error", ["message"] = message }, status);

    static Answer NoToken() => Error("Token not found", StatusCodes.Status404NotFound);

    static Answer Invalid(string field, string complaint)
    {
        var answer = Error("The given data was invalid.", StatusCodes.Status422UnprocessableEntity);
        answer.Json!["data"] = new JsonObject { [field] = new JsonArray(complaint) };
        return answer;
    }

    static string? IdOf(string path) => path.StartsWith(Tokens + "/", StringComparison.Ordinal) && path[(Tokens.Length + 1)..].TrimEnd('/') is { Length: > 0 } id && !id.Contains('/') ? id : null;
}
