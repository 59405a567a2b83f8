namespace Kiosk.Vouchers;

static class VouchersSetup
{
    public static IServiceCollection AddVouchers(this IServiceCollection services) => services
        .AddSingleton<Plans>()
        .AddSingleton<VoucherRules>()
        .AddSingleton<VoucherStore>()
        .AddSingleton<LedgerStore>()
        .AddSingleton<ReconcileStore>()
        .AddSingleton<VoucherSender>()
        .AddSingleton<VoucherIssuer>()
        .AddSingleton<VoucherRevoker>()
        .AddSingleton<VoucherReconciler>()
        .AddSingleton<RouterSyncSignal>()
        .AddSingleton<BatchStore>()
        .AddSingleton<BatchSignal>()
        .AddSingleton<Batches>()
        .AddHostedService<BatchIssuer>();
}
