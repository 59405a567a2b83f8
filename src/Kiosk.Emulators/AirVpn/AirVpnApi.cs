using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.AirVpn;

/// <summary><c>/api/?service=…</c> and <c>/api/…/</c>, by query, form or JSON.</summary>
sealed class AirVpnApi(AirVpnSettings settings, AirVpnAccount account, TimeProvider time) : IVendorApi
{
    readonly SlidingWindow limit = new(settings.MostRequests, settings.LimitWindow);
    readonly Dictionary<string, DateTimeOffset> banned = new(StringComparer.Ordinal);
    readonly Lock gate = new();
    volatile string apiKey = settings.ApiKey;
    int bans;

    public string ApiKey
    {
        get => apiKey;
        set => apiKey = value;
    }

    public int Bans => bans;

    public JsonTraits Traits { get; } = new() { Envelope = ["result", "error"], States = ["health", "result"], Hollow = ["connection"] };

    public string CallOf(Incoming request) => Parameter(request, "service") ?? request.Path switch
    {
        ['/', 'a', 'p', 'i', '/', .. var service] => service.TrimEnd('/'),
        _ => "",
    };

    public Task<Answer> AnswerAsync(Incoming request, CancellationToken unplugged) => Task.FromResult(Answer(request));

    public Answer Refuse(Refusal refusal, Incoming request) => refusal switch
    {
        Refusal.WrongKey => Error("Not authorized"),
        Refusal.ErrorInside => Error("Service temporarily unavailable, please retry later"),
        _ => Banned(),
    };

    public void LiftBans()
    {
        lock (gate)
            banned.Clear();
        limit.Forget();
    }

    Answer Answer(Incoming request)
    {
        if (IsBanned(request.Address))
            return Banned();
        if (!request.Path.StartsWith("/api", StringComparison.Ordinal))
            return Uplinks.Answer.Html("<html><body><h1>404 Not Found</h1></body></html>", StatusCodes.Status404NotFound);
        if (!request.Path.EndsWith('/'))
            return Uplinks.Answer.Redirect(request.Path + "/" + request.QueryString, StatusCodes.Status301MovedPermanently);
        var answer = Serve(CallOf(request), request);
        return (Parameter(request, "format") ?? "json") switch
        {
            "json" => answer,
            "text" => PlainText.Of(answer),
            _ => Error("Format not supported"),
        };
    }

    Answer Serve(string service, Incoming request) => service switch
    {
        "status" => Ok(account.Read((_, now) => StatusAnswer.Of(account.Fleet, now))),
        "test" => Ok([]),
        "whatismyip" => Ok(account.Read(WhatIsMyIp)),
        "userinfo" or "notification" or "disconnect" when !HasKey(request) => Refuse(Refusal.WrongKey, request),
        "userinfo" => Ok(account.Read((tunnels, now) => UserInfoAnswer.Of(settings, account, tunnels, now))),
        "notification" => Notify(Parameter(request, "subject") ?? "", Parameter(request, "body") ?? ""),
        "disconnect" => Disconnect(Parameter(request, "server"), Parameter(request, "device")),
        _ => Error("Unknown service"),
    };

    Answer Notify(string subject, string body)
    {
        if (subject.Length + body.Length == 0)
            return Error("Subject and body are empty");
        account.Notify(subject, body);
        return Ok([]);
    }

    Answer Disconnect(string? server, string? device)
    {
        var dropped = account.Disconnect(
            t => (server is null || string.Equals(t.Server.Name, server, StringComparison.OrdinalIgnoreCase)) && (device is null || t.Device.Name == device),
            wakes: d => server is null && (device is null || d.Name == device));
        return Ok(new JsonObject { ["sessions_disconnected"] = dropped });
    }

    static JsonObject WhatIsMyIp(IReadOnlyList<Tunnel> tunnels, DateTimeOffset now) => new()
    {
        ["ip"] = tunnels.Count > 0 ? tunnels[0].Server.ExitIp : "192.0.2.44",
        ["airvpn"] = tunnels.Count > 0,
        ["geo"] = new JsonObject { ["name"] = tunnels.Count > 0 ? tunnels[0].Server.Country : "Portugal" },
        ["geo_additional"] = null,
    };

    bool HasKey(Incoming request) => string.Equals(request.Header("API-KEY") ?? Parameter(request, "key"), apiKey, StringComparison.Ordinal);

    bool IsBanned(string address)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (banned.TryGetValue(address, out var until) && now < until)
                return true;
            if (limit.Enter(address, now) >= 0)
                return false;
            banned[address] = now + settings.BanFor;
            bans++;
            return true;
        }
    }

    /// <summary>An empty parameter counts as absent.</summary>
    static string? Parameter(Incoming request, string name) =>
        new[] { request.Query(name), request.Form(name), request.Json?[name]?.ToString() }.FirstOrDefault(value => value is { Length: > 0 });

    static Answer Banned() => Uplinks.Answer.Html("<html><head><title>403 Forbidden</title></head><body><h1>Your IP address has been banned</h1></body></html>", StatusCodes.Status403Forbidden);

    static Answer Ok(JsonObject answer)
    {
        answer["result"] = "ok";
        return Uplinks.Answer.Of(answer);
    }

    static Answer Error(string error) => Uplinks.Answer.Of(new JsonObject { ["error"] = error, ["result"] = "error" });
}
