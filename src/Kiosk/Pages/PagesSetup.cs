using System.Globalization;
using Kiosk.Settings;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace Kiosk.Pages;

static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRazorPages().AddViewLocalization();
        return services;
    }

    public static WebApplication UsePages(this WebApplication app)
    {
        app.UseRequestLocalization(options => options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(
                new(context.RequestServices.GetRequiredService<IOptionsMonitor<VenueOptions>>().CurrentValue.Language))),
        ]);
        return app;
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages();
    }
}
