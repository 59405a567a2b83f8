using System.CommandLine;
using Kiosk.Emulators;
using Kiosk.Settings;

namespace Kiosk.Commands;

/// <summary>The kiosk in a sample venue: emulated devices in the same process, data in a folder that goes with it.</summary>
static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", Say.Text("Demo")) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((result, cancellationToken) => RunAsync([.. result.UnmatchedTokens], cancellationToken));
        return command;
    }

    static async Task RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kiosk-demo-");
        try
        {
            await using var emulators = await EmulatorHost.StartAsync(DemoVenue.Devices, cancellationToken);
            var configuration = new KioskConfiguration(arguments, DemoVenue.Settings(emulators, folder.FullName));
            await using var app = KioskApplication.Build(configuration, devices: emulators);
            await app.StartAsync(cancellationToken);
            System.Console.WriteLine(Say.Text("DemoAddress", app.Urls.First()));
            System.Console.WriteLine(Say.Text("DemoPrinter", $"{app.Urls.First()}/demo/printer"));
            await DemoVenue.OpenAsync(app.Services, emulators.WRouter, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
