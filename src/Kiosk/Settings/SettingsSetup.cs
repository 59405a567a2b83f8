namespace Kiosk.Settings;

static class SettingsSetup
{
    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<VenueOptions>(configuration.GetSection(VenueOptions.Section))
        .Configure<WifiOptions>(configuration.GetSection(WifiOptions.Section))
        .Configure<RouterOptions>(configuration.GetSection(RouterOptions.Section))
        .Configure<VoucherOptions>(configuration.GetSection(VoucherOptions.Section))
        .Configure<List<PlanOptions>>(configuration.GetSection(PlanOptions.Section))
        .Configure<List<PrinterOptions>>(configuration.GetSection(PrinterOptions.Section))
        .PostConfigure<List<PrinterOptions>>(PrinterSettings.Tidy)
        .Configure<List<UplinkOptions>>(configuration.GetSection(UplinkOptions.Section))
        .PostConfigure<List<UplinkOptions>>(UplinkSettings.Tidy)
        .Configure<List<WebhookOptions>>(configuration.GetSection(WebhookOptions.Section))
        .PostConfigure<List<WebhookOptions>>(WebhookSettings.Tidy)
        .Configure<AlertOptions>(configuration.GetSection(AlertOptions.Section))
        .AddSingleton<PrinterSettings>()
        .AddSingleton<UplinkSettings>()
        .AddSingleton<WebhookSettings>()
        .AddSingleton<AlertSettings>();
}
