using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Printing.Templates;

static class TemplatesSetup
{
    public static IServiceCollection AddTemplates(this IServiceCollection services, DataFolder folder)
    {
        var folders = new TemplateFolders(Path.Combine(AppContext.BaseDirectory, "printer-templates"), folder.Templates);
        return services
            .AddSingleton(folders)
            .AddSingleton(new TicketTemplates(folders.Shipped, folders.Own))
            .AddSingleton<TemplateTrial>()
            .AddSingleton<TemplateFiles>()
            .AddSingleton<TemplateChoice>()
            .AddSingleton<TemplateUse>()
            .AddSingleton<TemplateList>()
            .AddSingleton<TemplateSettings>()
            .AddSingleton<SampleTickets>()
            .AddSingleton<TemplatePreview>()
            .AddSingleton<LogoStore>();
    }
}
