using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.IProxy;

/// <summary>The Console API, and beside it the action links, which ask for no key.</summary>
sealed class IProxyApi(Account account) : IVendorApi
{
    public JsonTraits Traits { get; } = new()
    {
        Envelope = ["message"],
        States = ["online_status", "status", "listen_service", "auth_type", "action"],
        Hollow = ["app_data", "plan_info", "server_geo", "active_plan", "device_info", "auth"],
    };

    /// <summary>The names of all calls.</summary>
    public static IEnumerable<string> Calls => Routes.All.Select(r => r.Name);

    public string CallOf(Incoming request) => Routes.Find(request) is { Route: var route } ? route.Name : "";

    public Task<Answer> AnswerAsync(Incoming request, CancellationToken unplugged)
    {
        lock (account.Gate)
            return Task.FromResult(Serve(request));
    }

    public Answer Refuse(Refusal refusal, Incoming request) => refusal switch
    {
        Refusal.WrongKey => Error("unauthorized", "invalid api key", StatusCodes.Status401Unauthorized),
        Refusal.TooManyRequests => Error("too_many_requests", "too many requests", StatusCodes.Status429TooManyRequests),
        _ => Error("internal_error", "something went wrong", StatusCodes.Status200OK),
    };

    Answer Serve(Incoming request)
    {
        if (Routes.Find(request) is not var (route, ids))
            return Lost(request.Path);
        if (route.Name != Routes.Link && !string.Equals(request.Bearer, account.ApiKey, StringComparison.Ordinal))
            return Refuse(Refusal.WrongKey, request);
        try
        {
            return route.Answer(new Call(request, account, account.Settle(), ids, new Uri($"http://{LinkHost(request)}/")));
        }
        catch (RefusedException refused)
        {
            return refused.Answer;
        }
    }

    /// <summary>Outside the API there is only the site, in the visitor's language.</summary>
    static Answer Lost(string path) => path.StartsWith("/api/", StringComparison.Ordinal)
        ? Error("not_found", "no such route", StatusCodes.Status404NotFound)
        : Answer.Redirect("/th" + path, StatusCodes.Status302Found);

    /// <summary>The links live under another host name than the API, as the vendor's do.</summary>
    static string LinkHost(Incoming request) => request.Header("Host")?.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) ?? "localhost";

    static Answer Error(string error, string message, int status) => Answer.Of(new JsonObject { ["error"] = error, ["message"] = message }, status);
}
