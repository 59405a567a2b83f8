using Microsoft.AspNetCore.Authorization;

namespace Kiosk.Tokens;

/// <summary>On an endpoint: the scope a caller's token must have.</summary>
sealed record RequiredScope(string Scope);

static class RequiredScopes
{
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder => endpoint
        .RequireAuthorization(Bearer().RequireClaim(TokenAuthentication.ScopeClaim, scope).Build())
        .WithMetadata(new RequiredScope(scope));

    public static TBuilder RequireAnyToken<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(Bearer().Build());

    static AuthorizationPolicyBuilder Bearer() => new AuthorizationPolicyBuilder(TokenAuthentication.SchemeName).RequireAuthenticatedUser();
}
