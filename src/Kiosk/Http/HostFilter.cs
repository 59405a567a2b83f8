using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Http;

/// <summary>Answers 400 to a Host header that is not the kiosk's (DNS rebinding).</summary>
sealed class HostFilter(RequestDelegate next, AllowedHosts hosts, Problems problems, IStringLocalizer<Errors> errors)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (hosts.Allows(context.Request.Host))
            return next(context);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return problems.WriteAsync(context, StatusCodes.Status400BadRequest, ProblemCode.ForeignHost, "Api.foreign-host");
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync(errors["Api.foreign-host"], context.RequestAborted);
    }
}
