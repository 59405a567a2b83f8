using System.Net;
using Kiosk.Tokens;
using Microsoft.AspNetCore.Authentication;

namespace Kiosk.Health;

/// <summary>Open to this machine, and with any live token to others. What a proxy passes on comes from elsewhere.</summary>
sealed class LoopbackOrToken : IEndpointFilter
{
    static readonly string[] SetByProxies = ["Forwarded", "X-Forwarded-For", "Via"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (IsLocal(http) || (await http.AuthenticateAsync(TokenAuthentication.SchemeName)).Succeeded)
            return await next(context);
        await http.ChallengeAsync(TokenAuthentication.SchemeName);
        return Results.Empty;
    }

    static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && !SetByProxies.Any(http.Request.Headers.ContainsKey);
}
