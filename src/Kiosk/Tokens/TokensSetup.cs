using Microsoft.AspNetCore.Authentication;

namespace Kiosk.Tokens;

static class TokensSetup
{
    /// <summary>Needs no router and no web server, so that the commands can use it too.</summary>
    public static IServiceCollection AddTokens(this IServiceCollection services) => services
        .AddSingleton<TokenStore>()
        .AddSingleton<ApiTokens>();

    public static IServiceCollection AddTokenAuthentication(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, _ => { });
        return services.AddAuthorization();
    }
}
