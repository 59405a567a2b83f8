using System.Globalization;
using Kiosk.Http;
using Kiosk.Localization;
using Kiosk.Tokens;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Api;

static class UplinksApi
{
    const string Tag = "Uplinks";

    public static void Map(RouteGroupBuilder api)
    {
        var reads = api.MapGroup("/uplinks").RequireScope(TokenScope.UplinksRead);
        api.MapGet("/uplinks", List)
            .Named("listUplinks", Tag, "Whether guests have Internet, and every uplink as last seen")
            .RequireScope(TokenScope.UplinksRead)
            .Produces<UplinkListView>();
        reads.MapGet("/{name}", Show).Named("getUplink", Tag, "One uplink as last seen").Produces<UplinkView>().Fails(404);
        reads.MapGet("/{name}/actions", Latest).Named("getUplinkAction", Tag, "The latest action taken on an uplink").Produces<UplinkActionView>().Fails(404);
        api.MapPost("/uplinks/{name}/actions/{action}", Act)
            .Named("actOnUplink", Tag, "Begin an action; GET /uplinks/{name}/actions says what became of it")
            .WithDescription("airvpn: reconnect, notify; iproxy: change-ip, refresh, reboot, find-device, toggle-proxy, speed-test; airproxy: change-ip, reboot.")
            .RequireScope(TokenScope.UplinksWrite)
            .Produces<UplinkActionView>(StatusCodes.Status202Accepted)
            .Fails(400, 404, 413, 415, 429);
    }

    static IResult List(UplinkBoard board, Internet internet, IStringLocalizer<Errors> errors)
    {
        var overall = internet.Current ?? new InternetStatus(UplinkState.Unknown, new UplinkReason("NoneNeeded"), Since: null, Cause: null);
        return Results.Ok(new UplinkListView(
            overall.State, errors.Explain(overall.Reason), overall.Since, [.. board.Current.Entries.Select(entry => UplinkView.From(entry, errors))]));
    }

    static IResult Show(string name, UplinkBoard board, IStringLocalizer<Errors> errors) => Results.Ok(UplinkView.From(board.Entry(name), errors));

    static IResult Latest(string name, UplinkBoard board, UplinkActions actions, IStringLocalizer<Errors> errors) =>
        actions.Of(board.Entry(name).Uplink.Name) is { } action
            ? Results.Ok(UplinkActionView.From(action, errors))
            : throw ProblemException.NotFound("Api.NoUplinkAction");

    static IResult Act(
        string name, string action, UplinkActionBody? body, UplinkBoard board, UplinkActions actions, IStringLocalizer<Errors> errors, HttpContext context)
    {
        var uplink = board.Entry(name).Uplink;
        if (!actions.CanDo(uplink.Kind, action))
            throw ProblemException.NotFound("Api.UnknownUplinkAction", action);
        var command = (body ?? new UplinkActionBody()).ToCommand(action);
        if (UplinkCommands.Missing(command) is { } missing)
            throw ProblemException.Invalid(missing, "Api.NeedsValue", missing);
        if (actions.Start(uplink, command, context.Actor()) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            throw new ProblemException(StatusCodes.Status429TooManyRequests, ProblemCode.TooManyRequests, "Api.too-many-requests");
        }

        return Results.Accepted($"/api/v1/uplinks/{Uri.EscapeDataString(uplink.Name)}/actions", UplinkActionView.From(actions.Of(uplink.Name)!, errors)); // just begun
    }

    public static UplinkEntry Entry(this UplinkBoard board, string name) => board.Current.Find(name) ?? throw ProblemException.NotFound("Api.NoSuchUplink", name);
}
