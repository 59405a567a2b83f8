namespace Kiosk.Pages;

static class IProxyPagesSetup
{
    public static IServiceCollection AddIProxyPages(this IServiceCollection services) => services
        .AddSingleton<IProxyAsking>()
        .AddSingleton<IProxyChanges>()
        .AddSingleton<ConnectionLook>()
        .AddSingleton<ExpiryField>()
        .AddSingleton<AccountKey>()
        .AddSingleton<ConnectionMove>()
        .AddTransient<ProxyAccessForm>()
        .AddTransient<VpnAccessForm>()
        .AddTransient<PhoneForm>();
}
