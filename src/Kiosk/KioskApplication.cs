using Kiosk.Alerts;
using Kiosk.Emulators;
using Kiosk.Events;
using Kiosk.Guests;
using Kiosk.GuestScreen;
using Kiosk.Hotspot.WRouter;
using Kiosk.Health;
using Kiosk.Http;
using Kiosk.Pages;
using Kiosk.Pages.Api;
using Kiosk.Printing;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tokens;
using Kiosk.Uplinks;
using Kiosk.Vouchers;

namespace Kiosk;

/// <summary>The table of contents: what the kiosk is made of, one line a feature.</summary>
public static class KioskApplication
{
    /// <param name="devices">The demo's, for the pages that show them.</param>
    public static WebApplication Build(KioskConfiguration configuration, TimeProvider? time = null, EmulatorHost? devices = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(KioskApplication).Assembly.GetName().Name,
        });
        builder.WebHost.UseKestrelCore().UseStaticWebAssets();
        builder.Logging.AddKioskLogging(builder.Configuration);
        builder.AddKiosk(configuration, time ?? TimeProvider.System);
        if (devices is not null)
            builder.Services.AddSingleton(_ => devices);
        var app = builder.Build();
        app.UseKiosk();
        return app;
    }

    static void AddKiosk(this WebApplicationBuilder builder, KioskConfiguration configuration, TimeProvider time)
    {
        var database = new Database(configuration.Folder.Database);
        var saved = configuration.AddTo(builder.Configuration, database, time);
        SettingRules.ThrowIfBad(builder.Configuration);
        builder.Services
            .AddSingleton(time)
            .AddSingleton(configuration.Folder)
            .AddSingleton(_ => database)
            .AddSingleton(saved)
            .AddEvents()
            .AddSettings(builder.Configuration)
            .AddKeyRing(configuration.Folder)
            .AddWRouter()
            .AddVouchers()
            .AddGuests()
            .AddUplinks()
            .AddAlerts()
            .AddGuestScreen()
            .AddTickets(configuration.Folder)
            .AddPrinting()
            .AddTokens()
            .AddApi()
            .AddHttpSafety()
            .AddHealth()
            .AddPages();
    }

    static void UseKiosk(this WebApplication app)
    {
        app.UseRouting();
        app.UsePages();
        app.UseHttpSafety();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPages();
        app.MapApi();
        app.MapHealth();
    }
}
