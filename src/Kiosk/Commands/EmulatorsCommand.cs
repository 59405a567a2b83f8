using System.CommandLine;
using System.Globalization;
using Kiosk.Emulators;

namespace Kiosk.Commands;

static class EmulatorsCommand
{
    const int DefaultBasePort = 9600;

    public static Command Create()
    {
        var basePort = new Option<int>("--base-port") { Description = Say.Text("BasePort"), DefaultValueFactory = _ => DefaultBasePort };
        basePort.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65_000))
                result.AddError(Say.Text("BadPort"));
        });
        var command = new Command("emulators", Say.Text("Emulators")) { basePort };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(basePort), cancellationToken));
        return command;
    }

    static async Task RunAsync(int basePort, CancellationToken cancellationToken)
    {
        await using var emulators = await EmulatorHost.StartAsync(new EmulatorHostSettings { BasePort = basePort }, cancellationToken);
        foreach (var (name, address) in emulators.Describe())
            System.Console.WriteLine(Say.Text("Emulator", name, address));
        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
