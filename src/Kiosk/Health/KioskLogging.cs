using Microsoft.Extensions.Logging.Console;

namespace Kiosk.Health;

static class KioskLogging
{
    /// <summary>To the journal under systemd, else to the terminal; the framework speaks only of trouble.</summary>
    public static void AddKioskLogging(this ILoggingBuilder logging, IConfiguration configuration)
    {
        var journal = Environment.GetEnvironmentVariable("INVOCATION_ID") is not null;
        logging
            .AddConsole(options => options.FormatterName = journal ? ConsoleFormatterNames.Systemd : ConsoleFormatterNames.Simple)
            .AddSimpleConsole(options => options.SingleLine = true)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System", LogLevel.Warning)
            .AddFilter("Kiosk.Tokens.TokenAuthentication", LogLevel.Warning)
            .AddConfiguration(configuration.GetSection("Logging"));
    }
}
