using Kiosk.Printing.Templates;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Printing;

static class TicketSetup
{
    public static IServiceCollection AddTickets(this IServiceCollection services, DataFolder folder) => services
        .AddTemplates(folder)
        .AddSingleton<TicketRenderer>()
        .AddSingleton<TicketService>()
        .AddSingleton<ITicketContent, VoucherTicketContent>()
        .AddSingleton<TestPage>()
        .AddSingleton<PrintWishStore>()
        .AddSingleton<IssuedTickets>()
        .AddHostedService<IssuedTicketsService>()
        .AddHostedService<TicketWarmUp>();
}
