using Kiosk.Tokens;

namespace Kiosk.Pages.Api;

static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddTokenAuthentication()
        .ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions))
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true) // ApiProblems explains it
        .AddOpenApi(ApiDocument.Name, ApiDocument.Configure);
}
