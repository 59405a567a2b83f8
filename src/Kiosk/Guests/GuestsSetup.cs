namespace Kiosk.Guests;

static class GuestsSetup
{
    public static IServiceCollection AddGuests(this IServiceCollection services) => services
        .AddSingleton<GuestBoard>()
        .AddSingleton<RouterSync>()
        .AddHostedService(provider => provider.GetRequiredService<RouterSync>());
}
