namespace Kiosk.GuestScreen;

static class GuestScreenSetup
{
    public static IServiceCollection AddGuestScreen(this IServiceCollection services) => services
        .AddSingleton<GuestLinkStore>()
        .AddSingleton<GuestLinks>()
        .AddSingleton<GuessLimit>()
        .AddSingleton<KioskAddress>();
}
