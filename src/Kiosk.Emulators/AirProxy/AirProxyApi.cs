using System.Net;
using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.AirProxy;

/// <summary><c>GET /api/proxy/…/</c>, as a Django REST framework answers.</summary>
sealed class AirProxyApi(AirProxySettings settings, TimeProvider time) : IVendorApi
{
    const string Root = "/api/proxy/";

    static readonly string[] calls = ["get_key", "change_ip", "ext_ip", "traffic", "reboot", "list"];

    public AirProxyAccess Access { get; } = new(settings.ApiKey);

    public IReadOnlyList<Dongle> Dongles { get; } = [.. settings.Proxies.Select(rental => new Dongle(rental, settings, time.GetUtcNow()))];

    public JsonTraits Traits { get; } = new() { Envelope = ["success"], States = ["unit"], Hollow = ["speed_avg", "data"] };

    public string CallOf(Incoming request) =>
        request.Path.StartsWith(Root, StringComparison.Ordinal) && calls.Contains(request.Path[Root.Length..].TrimEnd('/')) ? request.Path[Root.Length..].TrimEnd('/') : "";

    public async Task<Answer> AnswerAsync(Incoming request, CancellationToken unplugged)
    {
        if (request.Path + "/" == Root || (CallOf(request).Length > 0 && !request.Path.EndsWith('/')))
            return Answer.Redirect(request.Path + "/" + request.QueryString, StatusCodes.Status301MovedPermanently);
        if (request.Path != Root && CallOf(request).Length == 0)
            return Answer.Html("<h1>Not Found</h1><p>The requested resource was not found on this server.</p>", StatusCodes.Status404NotFound);
        if (request.Method is not ("GET" or "HEAD" or "OPTIONS"))
            return Dressed(Answer.Of(new JsonObject { ["detail"] = $"Method \"{request.Method}\" not allowed." }, StatusCodes.Status405MethodNotAllowed), request);
        var answer = request.Path == Root ? Answer.Of(SelfDescription.Json()) : await CallAsync(CallOf(request), request, unplugged);
        return Dressed(answer, request);
    }

    public Answer Refuse(Refusal refusal, Incoming request) => refusal switch
    {
        Refusal.WrongKey => AirProxyAccess.WrongKey,
        Refusal.TooManyRequests => Answer.Of(new JsonObject { ["detail"] = "Request was throttled. Expected available in 24 seconds." }),
        _ => CallOf(request) switch
        {
            "traffic" => Failure("Failed to get traffic usage", Wanted(request)),
            "reboot" => Failure("Failed to call reboot", Wanted(request)),
            _ => Failure("You are not allowed to use API."),
        },
    };

    public static Answer Failure(string error, Dongle? dongle = null)
    {
        var answer = new JsonObject { ["success"] = false, ["error"] = error };
        if (dongle is not null)
            answer["id"] = dongle.Rental.Id;
        return Answer.Of(answer);
    }

    async Task<Answer> CallAsync(string call, Incoming request, CancellationToken unplugged)
    {
        if (call == "get_key")
            return Access.IsSignedIn(request) ? Answer.Of(new JsonObject { ["success"] = true, ["key"] = Access.ApiKey }) : Refuse(Refusal.ErrorInside, request);
        if (Access.Refusal(request) is { } refusal)
            return refusal;
        if (call == "list")
            return ProxyList.Of(Dongles, request, settings.ListsAutoRotation);
        if (Wanted(request) is not { } dongle)
            return Answer.Plain("No such proxy", settings.NoSuchProxyStatus);
        return call switch
        {
            "change_ip" => await ChangeIp.AnswerAsync(dongle, request, settings.SendsRetryAfter, time, unplugged),
            "ext_ip" => ExternalIp(dongle, request),
            "traffic" => Traffic.Of(dongle, request, time.GetUtcNow()),
            _ => Reboot(dongle),
        };
    }

    Answer ExternalIp(Dongle dongle, Incoming request)
    {
        var (ip, fromCache) = dongle.Check(time.GetUtcNow(), Flag(request, "from_cache"));
        return Answer.Of(new JsonObject { ["success"] = true, ["ip"] = ip, ["from_cache"] = fromCache, ["id"] = dongle.Rental.Id });
    }

    Answer Reboot(Dongle dongle)
    {
        dongle.Reboot(time.GetUtcNow());
        return Answer.Of(new JsonObject
        {
            ["success"] = true,
            ["info"] = "Reboot initiated. It may take 20-60 seconds to complete.",
            ["id"] = dongle.Rental.Id,
        });
    }

    Dongle? Wanted(Incoming request) => Dongles.FirstOrDefault(d => d.Knows(request.Query("id") ?? ""));

    public static bool Flag(Incoming request, string name) => request.Query(name) is { } value && bool.TryParse(value, out var on) && on;

    /// <summary>A browser, or <c>format=api</c>, gets a page around the JSON.</summary>
    static Answer Dressed(Answer answer, Incoming request)
    {
        var wantsPage = request.Query("format") is { } format ? format == "api" : request.Header("Accept")?.Contains("text/html", StringComparison.Ordinal) == true;
        if (wantsPage && answer.Json is { } json)
            answer = answer with { Json = null, ContentType = "text/html; charset=utf-8", Text = Page(answer.Status, json) };
        return answer.With("Allow", "GET, HEAD, OPTIONS").With("Vary", "Accept");
    }

    static string Page(int status, JsonNode json) =>
        $"<!doctype html><html><head><title>AirProxy REST API</title></head><body><pre>HTTP {status}</pre><pre>{WebUtility.HtmlEncode(json.ToJsonString())}</pre></body></html>";
}
