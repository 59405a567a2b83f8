using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.WRouter;

/// <summary>The paths of the router's web server.</summary>
sealed class RouterSite(WRouterDevice device, ApiEndpoint api, ControlSurface control, FaultBoard<FaultKind, Fault> faults)
{
    public async Task HandleAsync(HttpContext context, CancellationToken unplugged)
    {
        if (context.Request.Path.StartsWithSegments("/emulator", StringComparison.Ordinal, out var rest))
        {
            await control.HandleAsync(context, rest);
            return;
        }

        var path = context.Request.Path.Value;
        if (path is "/api/")
        {
            await api.HandleAsync(context, unplugged);
            return;
        }

        if (faults.Take(call: null) is not null)
        {
            context.Abort();
            return;
        }

        switch (path)
        {
            case "/api":
                context.Response.Redirect("/api/" + context.Request.QueryString, permanent: true);
                break;
            case "/login":
                await LoginAsync(context);
                break;
            case "/":
                await Html.SendAsync(context, StatusCodes.Status200OK, Html.Home);
                break;
            default:
                await Html.SendAsync(context, StatusCodes.Status404NotFound, Html.NotFound);
                break;
        }
    }

    Task LoginAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (!query.ContainsKey("username"))
            return Html.SendAsync(context, StatusCodes.Status200OK, Html.Login(message: null));
        var username = query["username"].ToString();
        var result = device.Login(username, query["password"].ToString(), mac: null, device.Clock.Now);
        return Html.SendAsync(context, StatusCodes.Status200OK, result.Succeeded ? Html.Connected(username) : Html.Login(result.Message));
    }
}
