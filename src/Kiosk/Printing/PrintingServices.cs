using Kiosk.Printing.Discovery;
using Kiosk.Printing.Transports;
using Kiosk.Printing.Transports.Ipp;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kiosk.Printing;

public static class PrintingServices
{
    /// <summary>Needs from elsewhere: the database, the events, the printers' options and an <see cref="ITicketContent"/>.</summary>
    public static IServiceCollection AddPrinting(this IServiceCollection services)
    {
        services.TryAddSingleton(new PrintTimings());
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<PrinterList>()
            .AddSingleton<PrinterBoard>()
            .AddSingleton<PrintSignal>()
            .AddSingleton<PrinterTurns>()
            .AddSingleton<PrinterProbe>()
            .AddSingleton<PrintJobStore>()
            .AddSingleton<PrintRequestStore>()
            .AddSingleton<PrintStateStore>()
            .AddSingleton<PrintPreparation>()
            .AddSingleton<StandIns>()
            .AddSingleton<PrinterHabits>()
            .AddSingleton<IPrinterTransport, TcpTransport>()
            .AddSingleton<IPrinterTransport, DeviceTransport>()
            .AddSingleton<IPrinterTransport, SerialTransport>()
            .AddSingleton<PrinterCertificateStore>()
            .AddSingleton<PrinterCertificates>()
            .AddSingleton<IPrinterTransport, IppTransport>()
            .AddSingleton<IPrinterTransport, IppsTransport>()
            .AddSingleton<PrinterTransports>()
            .AddSingleton(new DiscoveryPlaces())
            .AddSingleton<PrinterDiscovery>()
            .AddSingleton<PrintRunner>()
            .AddSingleton<PrintQueue>()
            .AddHostedService<PrintQueueService>();
    }
}
