using System.Globalization;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Kiosk.Pages;

static class PagesSetup
{
    static readonly PathString[] ForPrograms = ["/api", "/openapi", "/healthz", "/metrics"];

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRazorPages(options => options.Conventions.AddPageRoute("/Uplinks/Edit", "/internet/new")).AddViewLocalization();
        return services
            .AddSingleton<VenueTime>()
            .AddSingleton<Amounts>()
            .AddSingleton<HistoryWords>()
            .AddSingleton<VoucherWords>()
            .AddSingleton<PrintWords>()
            .AddSingleton<LanguageWords>()
            .AddSingleton<PrinterWords>()
            .AddSingleton<PrinterCheck>()
            .AddSingleton<TemplateWords>()
            .AddSingleton<AlertWords>()
            .AddSingleton<StatusWords>()
            .AddSingleton<UplinkHistoryWords>()
            .AddSingleton<ChartWords>()
            .AddSingleton<HistoryReports>()
            .AddSingleton<HistoryCsv>()
            .AddSingleton<FactWords>()
            .AddSingleton<UplinkWords>()
            .AddSingleton<InternetWords>()
            .AddSingleton<ActionWords>()
            .AddSingleton<Mending>()
            .AddSingleton<UplinkCheck>()
            .AddSingleton<UplinkProbe>()
            .AddSingleton<OnceOnly>()
            .AddSingleton<GuestFinder>()
            .AddIProxyPages()
            .AddTransient<SetupForm>()
            .AddTransient<AlertForm>()
            .AddTransient<WebhookForm>()
            .AddTransient<PrinterForm>()
            .AddTransient<UplinkForm>();
    }

    /// <summary>Before what answers programs: their errors are settled inside, and pages are made of the rest.</summary>
    public static WebApplication UsePages(this WebApplication app)
    {
        app.Use(SpeakTheVenuesLanguage);
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(KeepProgramsAnswers);
        return app;
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapLiveEvents();
        app.MapDemo();
        app.MapPaper();
        app.MapTemplates();
        app.MapUplinkHistory();
        app.MapRazorPages().WithStaticAssets();
    }

    /// <summary>Any language of the settings, not one of a list: numbers and dates follow it even where words do not.</summary>
    static Task SpeakTheVenuesLanguage(HttpContext context, RequestDelegate next)
    {
        var language = context.RequestServices.GetRequiredService<IOptionsMonitor<VenueOptions>>().CurrentValue.Language;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return next(context);
    }

    static Task KeepProgramsAnswers(HttpContext context, RequestDelegate next)
    {
        if (ForPrograms.Any(start => context.Request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase))
            && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }
}
