using System.CommandLine;
using Kiosk.Settings;

namespace Kiosk.Commands;

static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", Say.Text("Serve")) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((result, cancellationToken) => RunAsync([.. result.UnmatchedTokens], cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var app = KioskApplication.Build(new KioskConfiguration(arguments));
        await app.StartAsync(cancellationToken);
        foreach (var open in app.Urls.Where(url => !new Uri(url).IsLoopback))
            System.Console.Error.WriteLine(Say.Text("NotLoopback", open));
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
