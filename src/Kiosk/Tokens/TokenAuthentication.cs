using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Kiosk.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Kiosk.Tokens;

/// <summary>Knows the caller by <c>Authorization: Bearer TOKEN</c>; says in a problem what is missing.</summary>
sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiTokens tokens, Problems problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";
    public const string ScopeClaim = "scope";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var given = !string.IsNullOrEmpty(Request.Headers.Authorization);
        Response.Headers.WWWAuthenticate = given ? "Bearer error=\"invalid_token\"" : SchemeName;
        return problems.WriteAsync(
            Context, StatusCodes.Status401Unauthorized, ProblemCode.Unauthorized, given ? "Api.WrongToken" : "Api.unauthorized");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = Context.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>()?.Scope ?? "";
        Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{scope}\"";
        return problems.WriteAsync(
            Context, StatusCodes.Status403Forbidden, ProblemCode.MissingScope, $"Api.{ProblemCode.MissingScope}", scope);
    }

    AuthenticateResult Authenticate()
    {
        var header = Request.Headers.Authorization.ToString().Split(' ', 2, StringSplitOptions.TrimEntries);
        if (header is not [var scheme, var secret] || !scheme.Equals(SchemeName, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (tokens.Recognize(secret) is not { } token)
            return AuthenticateResult.Fail("No live token");

        var claims = token.Scopes.Select(scope => new Claim(ScopeClaim, scope))
            .Append(new Claim(ClaimTypes.Name, token.Name))
            .Append(new Claim(ClaimTypes.NameIdentifier, token.Id.ToString(CultureInfo.InvariantCulture)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
    }
}
